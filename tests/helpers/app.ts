import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts } from '#lib/start/ports.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A started app: where its servers answer, and how to end it. */
export interface App {
  appUrl: string
  authUrl: string
  apiUrl: string
  /** The sandbox over TLS. */
  authTlsUrl: string
  apiTlsUrl: string
  /** The start process. */
  child: ChildProcess
  /** Everything it has printed so far. */
  output(): string
  /** Ends it as an operator would and resolves to its exit status. */
  stop(): Promise<number | null>
}

/**
 * Runs the start command, without waiting for anything.
 *
 * @param env - variables beside those of this process
 */
export function spawnStart(env: Record<string, string>): {
  child: ChildProcess
  output(): string
} {
  const child = spawn(process.execPath, ['lib/start/start.mjs'], {
    cwd: root,
    // Nothing of the test runner's own npm or environment may reach the app.
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const collect = (chunk: Buffer) => {
    text += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return { child, output: () => text }
}

/**
 * Starts the production build on free ports and with data of its own, as `npm start` does, and
 * waits for the ready line.
 *
 * @param options - `env`: variables to add, ports among them
 * @throws when it ends before it is ready, with what it printed
 */
export async function startApp({ env = {} }: { env?: Record<string, string> } = {}): Promise<App> {
  const dataDir = mkdtempSync(join(tmpdir(), 'oauth-local-data-'))
  const variables = { ...(await freePorts()), DATA_DIR: dataDir, ...env }
  const { child, output } = spawnStart(variables)
  const ended = once(child, 'exit').then(([code]) => {
    rmSync(dataDir, { recursive: true, force: true })
    return code as number | null
  })
  const appUrl = await Promise.race([
    readyAddress(child, output),
    ended.then((code) => {
      throw new Error(`The app ended with ${code} before it was ready:\n${output()}`)
    }),
  ])
  return {
    appUrl,
    authUrl: `http://127.0.0.1:${variables.SANDBOX_AUTH_PORT}`,
    apiUrl: `http://127.0.0.1:${variables.SANDBOX_API_PORT}`,
    authTlsUrl: `https://127.0.0.1:${variables.SANDBOX_AUTH_TLS_PORT}`,
    apiTlsUrl: `https://127.0.0.1:${variables.SANDBOX_API_TLS_PORT}`,
    child,
    output,
    stop: () => {
      child.kill()
      return ended
    },
  }
}

function readyAddress(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.on('data', () => {
      const address = /^OAuth Local ready: (\S+)$/m.exec(output())?.[1]
      if (address) resolve(address)
    })
  })
}

/** The process that answers, a child of the start process. Not on Windows, which has no `ps`. */
export function serverOf({ child }: App): number {
  const pairs = execFileSync('ps', ['-A', '-o', 'pid=,ppid=']).toString().trim().split('\n')
  const own = pairs.map((pair) => pair.trim().split(/\s+/).map(Number))
  const pid = own.find(([, parent]) => parent === child.pid)?.[0]
  if (pid === undefined) throw new Error('The app has no server any more.')
  return pid
}
