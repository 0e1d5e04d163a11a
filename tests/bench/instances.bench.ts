/** The team session's figures once more, for two instances on one PostgreSQL that waits for the disk. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startApp } from '../helpers/app.ts'
import { startPostgres } from '../helpers/postgres.ts'

const postgres = await startPostgres({ fsync: 'on' })
const env = { DATABASE_URL: await postgres.emptyDatabase() }
const one = await startApp({ env })
const other = await startApp({ env })
const script = fileURLToPath(new URL('session.bench.ts', import.meta.url))
const bench = spawn(process.execPath, ['--no-warnings', '--conditions=react-server', script], {
  stdio: 'inherit',
  env: { ...process.env, BENCH_APP_URL: one.appUrl, BENCH_OTHER_URL: other.appUrl },
})
const [status] = await once(bench, 'close')
await Promise.all([one.stop(), other.stop()])
await postgres.stop()
process.exitCode = status
