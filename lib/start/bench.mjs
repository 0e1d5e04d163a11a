import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './children.mjs'
import { main } from './main.mjs'
import { freePorts } from './ports.mjs'
import { prepareApp, prepareNode } from './prepare.mjs'
import { inProject } from './project.mjs'
import { startServer } from './server.mjs'
import { readSettings } from './settings.mjs'

const folder = inProject('tests', 'bench')
const data = mkdtempSync(join(tmpdir(), 'oauth-local-bench-'))
process.once('exit', () => rmSync(data, { recursive: true, force: true }))

await main(async () => {
  const node = await prepareNode()
  const env = { ...(await freePorts()), DATA_DIR: data }
  const config = await readSettings(node, env)
  await prepareApp(node)
  const { url } = await startServer(node, config, { mode: 'start', env })
  const addresses = {
    BENCH_APP_URL: url,
    BENCH_AUTH_URL: config.sandbox.authUrl,
    BENCH_API_URL: config.sandbox.apiUrl,
  }
  let failed = 0
  for (const name of readdirSync(folder).filter((one) => /\.bench\.(ts|mjs)$/.test(one))) {
    console.log(`\n${name}`)
    // The condition lets modules for the server alone be imported outside Next.
    const args = ['--no-warnings', '--conditions=react-server', inProject('tests', 'bench', name)]
    const { code } = await runProgram(node, args, { show: true, env: addresses })
    if (code !== 0) failed += 1
  }
  return failed === 0 ? 0 : 1
})
