import { once } from 'node:events'
import net from 'node:net'
import type { Experiment } from './experiment.ts'

/** A loopback port that was just taken and closed again, so that nobody listens there. */
async function closedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Nobody listens at the Token API's address. */
export const experiment: Experiment = {
  id: 'server-down',
  group: 'transport',
  expected: { token: 0, business: null },
  async change(plan) {
    const { pathname } = new URL(plan.tokenEndpoint)
    return { ...plan, tokenEndpoint: `http://127.0.0.1:${await closedPort()}${pathname}` }
  },
}
