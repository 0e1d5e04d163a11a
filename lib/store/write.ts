import { setImmediate as pause } from 'node:timers/promises'
import type { ControlledTransaction, Kysely, Transaction } from 'kysely'
import type { Tables } from '#lib/store/tables.ts'

/** Does a piece of work, all of it or nothing; what it wrote is saved when this resolves. */
export type Write = <T>(work: (transaction: Transaction<Tables>) => Promise<T>) => Promise<T>

interface Job {
  work: (transaction: Transaction<Tables>) => Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Milliseconds after which a batch ends: nothing else in the process runs meanwhile. */
const longest = 20

/**
 * SQLite waits for the disk at the end of each transaction, and the process with it. So work that
 * comes together goes into one transaction, each piece behind a savepoint of its own: a thousand
 * votes wait for the disk a few times, not a thousand times.
 */
export function batched(db: Kysely<Tables>): Write {
  const waiting: Job[] = []
  let busy = false

  const work = async () => {
    while (waiting.length > 0) {
      await doBatch(db, waiting)
      await pause()
    }
    busy = false
  }

  return <T>(task: (transaction: Transaction<Tables>) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work: task, resolve: (value) => resolve(value as T), reject })
      if (busy) return
      busy = true
      setImmediate(work)
    })
}

/** Does what waits, for a while, in one transaction, and takes it off the list. */
async function doBatch(db: Kysely<Tables>, waiting: Job[]): Promise<void> {
  const answers: (() => void)[] = []
  try {
    const transaction = await db.startTransaction().execute()
    try {
      const end = performance.now() + longest
      for (const job of waiting) {
        answers.push(await answerOf(job, transaction))
        if (performance.now() > end) break
      }
      await transaction.commit().execute()
    } catch (error) {
      await transaction.rollback().execute()
      throw error
    }
    waiting.splice(0, answers.length)
    for (const answer of answers) answer()
  } catch (error) {
    // The disk is full, or another process held the lock for too long.
    for (const { reject } of waiting.splice(0)) reject(error)
  }
}

async function answerOf(job: Job, outer: ControlledTransaction<Tables>): Promise<() => void> {
  const savepoint = await outer.savepoint('job').execute()
  try {
    const value = await job.work(savepoint)
    await savepoint.releaseSavepoint('job').execute()
    return () => job.resolve(value)
  } catch (error) {
    await savepoint.rollbackToSavepoint('job').execute()
    return () => job.reject(error)
  }
}
