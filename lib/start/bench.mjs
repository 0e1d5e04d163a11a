import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { runProgram } from './children.mjs'
import { main } from './main.mjs'
import { prepareApp, prepareNode } from './prepare.mjs'
import { inProject } from './project.mjs'
import { startServer } from './server.mjs'
import { readSettings } from './settings.mjs'

const folder = inProject('tests', 'bench')

await main(async () => {
  const node = await prepareNode()
  const [PORT, SANDBOX_AUTH_PORT, SANDBOX_API_PORT] = await freePorts(3)
  const env = { PORT, SANDBOX_AUTH_PORT, SANDBOX_API_PORT }
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

/**
 * Ports that nobody listens on, so that a running app is not in the way.
 *
 * @param {number} count
 */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer()
      return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
    }),
  )
  const ports = servers.map((server) => String(server.address().port))
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return ports
}
