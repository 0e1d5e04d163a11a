import { createServer } from 'node:net'
import { runProgram } from './children.mjs'
import { inProject, Problem } from './project.mjs'

/**
 * Reads the environment by the app's own rules (`lib/config.ts`) and checks that its ports are free.
 *
 * @param {string} node - path of a Node that runs TypeScript
 * @param {Record<string, string>} [env] - variables that win over the environment's
 * @returns {Promise<import('../config.ts').Config>}
 * @throws {Problem} naming the variable and its value
 */
export async function readSettings(node, env = {}) {
  const script = inProject('lib', 'start', 'check-environment.mjs')
  const { code, output } = await runProgram(node, ['--no-warnings', script], { env })
  if (code !== 0) throw new Error(output)
  const { config, problems } = JSON.parse(output)
  if (problems) {
    const { variable, message } = problems[0]
    throw new Problem(
      `${variable}=${env[variable] ?? process.env[variable]} does not work: ${message}`,
    )
  }
  await checkPorts([
    { variable: 'PORT', host: config.host, port: config.port },
    { variable: 'SANDBOX_AUTH_PORT', host: '127.0.0.1', port: config.sandbox.authPort },
    { variable: 'SANDBOX_API_PORT', host: '127.0.0.1', port: config.sandbox.apiPort },
  ])
  return config
}

/**
 * Takes all ports at once, so that two equal ones are seen too, and gives them back.
 *
 * @param {{ variable: string, host: string, port: number }[]} places
 */
async function checkPorts(places) {
  const servers = []
  try {
    for (const place of places) servers.push(await listen(place))
  } finally {
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  }
}

/** @param {{ variable: string, host: string, port: number }} place */
function listen({ variable, host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('listening', () => resolve(server))
    server.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
      reject(
        new Problem(
          code === 'EADDRINUSE'
            ? `${variable}=${port} is taken: something else listens there. Stop it, or set ${variable} to a free port.`
            : code === 'EACCES'
              ? `${variable}=${port} is not allowed on this machine. Set ${variable} to a port above 1023.`
              : `HOST=${host} does not work: this machine has no such address (${code}).`,
        ),
      )
    })
    server.listen({ port, host, exclusive: true })
  })
}
