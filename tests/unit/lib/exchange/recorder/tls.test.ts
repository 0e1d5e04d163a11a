import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { harEntry } from '#lib/exchange/recorder/entry.ts'
import { send } from '#lib/exchange/recorder/send.ts'
import { type Certificate, selfSigned } from '#lib/sandbox/certificate.ts'

const limits = { timeout: 5_000, size: 100_000 }
const said = 'HTTP/1.1 200 OK\r\nX-Own: Yes\r\nContent-Length: 2\r\n\r\nok'

let server: Certificate
let client: Certificate

beforeAll(async () => {
  server = await selfSigned()
  client = await selfSigned('a-client')
})

/** A server over TLS that keeps what it heard, as it stood before it was encrypted. */
async function listening() {
  const heard: Buffer[] = []
  const listener = createServer(
    { ...server, requestCert: true, rejectUnauthorized: false },
    (socket) => {
      socket.on('error', () => undefined)
      socket.on('data', (chunk: Buffer) => {
        heard.push(chunk)
        if (Buffer.concat(heard).includes('\r\n\r\n')) socket.end(said)
      })
    },
  ).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  onTestFinished(() => void listener.close())
  const { port } = listener.address() as AddressInfo
  const url = `https://127.0.0.1:${port}/orders`
  return { heard, message: { method: 'GET', url, headers: { accept: 'x/y' }, body: undefined } }
}

test('the recording is the plaintext, to the byte on both sides', async () => {
  const { heard, message } = await listening()
  const recorded = await send({ ...message, tls: { ca: server.cert } }, limits)
  expect(recorded.sent.toString()).toBe(Buffer.concat(heard).toString())
  expect(recorded.received.toString()).toBe(said)
})

test('it says what was agreed, and which certificate was shown', async () => {
  const { message } = await listening()
  const shown = await send({ ...message, tls: { ca: server.cert, ...client } }, limits)
  expect(harEntry('business', shown)._tls).toMatchObject({
    protocol: 'TLSv1.3',
    clientCertificate: { subject: 'CN=a-client', 'x5t#S256': expect.stringMatching(/^[\w-]{43}$/) },
  })
  const without = await send({ ...message, tls: { ca: server.cert } }, limits)
  expect(harEntry('business', without)._tls).not.toHaveProperty('clientCertificate')
})

test('a server that nobody vouches for hears nothing', async () => {
  const { heard, message } = await listening()
  const entry = harEntry('business', await send(message, limits))
  expect(entry._error?.code).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  expect(heard).toEqual([])
})
