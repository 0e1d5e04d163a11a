import { stopPrograms } from './children.mjs'
import { Problem } from './project.mjs'

const parent = process.ppid

/**
 * Runs a command: prints a `Problem` as one line, and on SIGTERM, Ctrl+C, a closed terminal or an
 * npm that is gone ends every program it started before it ends itself.
 *
 * @param {() => Promise<number | void>} task - resolves to the exit status, 0 when to nothing
 * @param {{ interrupted?: number }} [options] - the exit status after an interruption
 */
export async function main(task, { interrupted = 130 } = {}) {
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await stopPrograms()
    process.exit(interrupted)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  // A SIGTERM to npm reaches only npm and its shell: their end is all that can be seen from here.
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (!parentLives()) void end()
    }, 250).unref()
  }
  try {
    const status = (await task()) ?? 0
    if (ending) return
    await stopPrograms()
    process.exit(status)
  } catch (error) {
    if (ending) return
    await stopPrograms()
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  }
}

function parentLives() {
  if (process.ppid !== parent) return false
  try {
    return process.kill(parent, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
