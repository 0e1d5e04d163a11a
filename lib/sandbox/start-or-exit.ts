import { ZodError } from 'zod'
import { readConfig } from '#lib/config.ts'
import { whenEnding } from '#lib/ending.ts'
import { startSandbox } from '#lib/sandbox/index.ts'
import { openStore } from '#lib/store/index.ts'

/**
 * Opens the store and starts the sandbox with the process's configuration. What cannot start ends
 * the process with one line: Next would live on and answer 500 to everything.
 */
export async function startSandboxOrExit(): Promise<void> {
  try {
    const config = readConfig()
    const sandbox = await startSandbox(config, await openStore(config))
    whenEnding(() => void sandbox.save())
  } catch (error) {
    console.error(oneLine(error))
    process.exit(1)
  }
}

function oneLine(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  }
  return error instanceof Error ? error.message : String(error)
}
