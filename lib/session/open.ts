import type { Transaction } from 'kysely'
import type { Language } from '#lib/i18n/languages.ts'
import type { Store, Tables } from '#lib/store/index.ts'
import { hashOf, makeKey } from './keys.ts'
import { makeCode } from './make-code.ts'
import type { SessionRow } from './rows.ts'
import type { PlanStep } from './types.ts'

const day = 24 * 60 * 60 * 1_000

/** How long a session is kept after anyone did anything in it, in ms. */
export const keptFor = 7 * day

/** How long a code rests before it may be given again, in ms. */
const restsFor = day

/** In `record`: codes of sessions that are gone. */
const restingCode = 'SessionCode'

/**
 * Opens a session.
 *
 * @returns its code without the dash, and the facilitator's key, which is kept as a hash alone
 */
export async function createSession(
  { write }: Store,
  { lang, title, plan }: { lang: Language; title: string | null; plan: PlanStep[] | null },
): Promise<{ code: string; key: string }> {
  const now = Date.now()
  return write(async (transaction) => {
    const id = makeKey(16)
    const code = await freeCode(transaction, now)
    await transaction
      .insertInto('session')
      .values({
        id,
        code,
        title,
        plan: plan && JSON.stringify(plan),
        lang,
        created_at: now,
        last_active_at: now,
        purge_at: now + keptFor,
      })
      .execute()
    return { code, key: await giveKey(transaction, id) }
  })
}

/** Makes a key by which a session is led. It is kept as a hash alone. */
export async function giveKey(transaction: Transaction<Tables>, session: string): Promise<string> {
  const key = makeKey(32)
  const row = { session_id: session, token_hash: hashOf(key), created_at: Date.now() }
  await transaction.insertInto('facilitator').values(row).execute()
  return key
}

/** A code that no session has, and none had of late. */
export async function freeCode(transaction: Transaction<Tables>, now: number): Promise<string> {
  for (;;) {
    const code = makeCode()
    const open = await transaction
      .selectFrom('session')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst()
    if (!open && !(await wasCode(transaction, code, now))) return code
  }
}

/** Whether a session had that code before it got another one, or before it was deleted of late. */
export async function wasCode(
  db: Pick<Store['db'], 'selectFrom'>,
  code: string,
  now = Date.now(),
): Promise<boolean> {
  const former = await db
    .selectFrom('former_code')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  const resting = await db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', restingCode)
    .where('id', '=', code)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return former !== undefined || resting !== undefined
}

/** Makes another key by which the session is led from one more device. @returns the key */
export function addFacilitator({ write }: Store, session: string): Promise<string> {
  return write((transaction) => giveKey(transaction, session))
}

/** The session with that code, without the dash. */
export function findSession({ db }: Store, code: string): Promise<SessionRow | undefined> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('code', '=', code)
    .where('purge_at', '>', Date.now())
    .executeTakeFirst()
}

/** The session of that id as it is now. */
export function readSession({ db }: Store, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Deletes a session and everything in it; its codes rest for a day. */
export async function deleteSession(
  { write }: Store,
  { id, code }: Pick<SessionRow, 'id' | 'code'>,
): Promise<void> {
  await write(async (transaction) => {
    const former = await transaction
      .selectFrom('former_code')
      .select('code')
      .where('session_id', '=', id)
      .execute()
    await transaction.deleteFrom('session').where('id', '=', id).execute()
    const codes = [code, ...former.map((one) => one.code)]
    const ends_at = Date.now() + restsFor
    await transaction
      .insertInto('record')
      .values(codes.map((one) => ({ kind: restingCode, id: one, value: '{}', ends_at })))
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ ends_at }))
      .execute()
  })
}
