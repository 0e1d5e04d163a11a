import { createServer } from 'node:net'

/**
 * Finds ports that nobody listens on, for an app that must not be in the way of another.
 *
 * @returns {Promise<{ PORT: string, SANDBOX_AUTH_PORT: string, SANDBOX_API_PORT: string }>} as variables
 */
export async function freePorts() {
  const servers = [await listening(), await listening(), await listening()]
  const [PORT = '', SANDBOX_AUTH_PORT = '', SANDBOX_API_PORT = ''] = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address ? String(address.port) : ''
  })
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return { PORT, SANDBOX_AUTH_PORT, SANDBOX_API_PORT }
}

/** @returns {Promise<import('node:net').Server>} */
function listening() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
