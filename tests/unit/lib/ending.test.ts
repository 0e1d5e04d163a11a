import { EventEmitter, once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { endConnections, whenEnding } from '#lib/ending.ts'

test.each(['SIGTERM', 'SIGINT'])('%s is heard once', (signal) => {
  const signals = new EventEmitter()
  let heard = 0
  whenEnding(() => {
    heard += 1
  }, signals)
  signals.emit(signal)
  signals.emit(signal)
  expect(heard).toBe(1)
})

test('a server that is closed waits for its requests, and not for those who keep a connection', async () => {
  const signals = new EventEmitter()
  endConnections(signals)
  const waiting: ServerResponse[] = []
  const server = createServer((request, response) => {
    if (request.url === '/') response.end()
    else waiting.push(response)
  })
  server.keepAliveTimeout = 600_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const ask = (path: string) => get({ agent, host: '127.0.0.1', port, path })

  const [idle] = (await once(ask('/'), 'response')) as [IncomingMessage]
  await once(idle.resume(), 'end')
  const slow = ask('/slow')
  await once(server, 'request')
  const cut = once(ask('/endless'), 'error')
  await once(server, 'request')
  const closed = once(server, 'close')
  server.close()
  signals.emit('SIGTERM')
  waiting.find(({ req }) => req.url === '/slow')?.end('done')
  const [answer] = (await once(slow, 'response')) as [IncomingMessage]
  expect((await answer.toArray()).join('')).toBe('done')
  expect((await cut)[0]).toMatchObject({ code: 'ECONNRESET' })
  await closed
  agent.destroy()
})
