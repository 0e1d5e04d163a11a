import { createServer } from 'node:net'

/** @typedef {'PORT' | 'SANDBOX_AUTH_PORT' | 'SANDBOX_API_PORT' | 'SANDBOX_AUTH_TLS_PORT' | 'SANDBOX_API_TLS_PORT'} Variable */

/** @type {readonly Variable[]} */
const variables = [
  'PORT',
  'SANDBOX_AUTH_PORT',
  'SANDBOX_API_PORT',
  'SANDBOX_AUTH_TLS_PORT',
  'SANDBOX_API_TLS_PORT',
]

/**
 * Finds ports that nobody listens on, for an app that must not be in the way of another.
 *
 * @returns {Promise<Record<Variable, string>>} as variables
 */
export async function freePorts() {
  const servers = await Promise.all(variables.map(listening))
  const ports = servers.map((server, at) => {
    const address = server.address()
    return [variables[at], typeof address === 'object' && address ? String(address.port) : '']
  })
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return Object.fromEntries(ports)
}

/** @returns {Promise<import('node:net').Server>} */
function listening() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
