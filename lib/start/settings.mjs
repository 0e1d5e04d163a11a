import { createServer } from 'node:net'
import { runProgram } from './children.mjs'
import { inProject, Problem } from './project.mjs'

/** In an address: nobody who reads a log should learn it. */
const password = /(:\/\/[^/@:]*:)[^/@]*@/

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
    const [{ variable, message }] = problems
    const value = (env[variable] ?? process.env[variable])?.replace(password, '$1•••@')
    throw new Problem(`${variable}=${value} does not work: ${message}`)
  }
  for (const [variable, host, port] of places(config)) {
    const first = places(config).find((place) => place[2] === port)?.[0]
    if (first !== variable)
      throw new Problem(`${variable}=${port} does not work: ${first} is the same.`)
    await checkPort(variable, host, port)
  }
  if (await browsersRefuse(config.port)) {
    throw new Problem(`PORT=${config.port} does not work: browsers refuse to open that port.`)
  }
  return config
}

/**
 * Whether a port is on the Fetch standard's list of bad ports, which fetch itself knows.
 *
 * @param {number} port
 */
async function browsersRefuse(port) {
  const error = await fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(500) }).catch(
    (reason) => reason,
  )
  return error?.cause?.message === 'bad port'
}

/**
 * Where the servers listen.
 *
 * @param {import('../config.ts').Config} config
 * @returns {[variable: string, host: string, port: number][]}
 */
function places({ host, port, sandbox }) {
  return [
    ['PORT', host, port],
    ['SANDBOX_AUTH_PORT', '127.0.0.1', sandbox.authPort],
    ['SANDBOX_API_PORT', '127.0.0.1', sandbox.apiPort],
    ['SANDBOX_AUTH_TLS_PORT', '127.0.0.1', sandbox.authTlsPort],
    ['SANDBOX_API_TLS_PORT', '127.0.0.1', sandbox.apiTlsPort],
  ]
}

/**
 * Takes a port and gives it back.
 *
 * @param {string} variable - that chose the port
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
function checkPort(variable, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('listening', () => server.close(() => resolve()))
    server.once('error', (/** @type {NodeJS.ErrnoException} */ { code = '' }) => {
      reject(new Problem(portFault(variable, host, port, code)))
    })
    server.listen({ port, host, exclusive: true })
  })
}

/**
 * @param {string} variable
 * @param {string} host
 * @param {number} port
 * @param {string} code - of the system's error
 */
function portFault(variable, host, port, code) {
  if (code === 'EADDRINUSE') {
    return `${variable}=${port} is taken: something else listens there. Stop it, or set ${variable} to a free port.`
  }
  if (code === 'EACCES') {
    return `${variable}=${port} is not allowed here. Set ${variable} to a port above 1023.`
  }
  return `HOST=${host} does not work: this machine has no such address (${code}).`
}
