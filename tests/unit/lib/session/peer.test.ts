import { createServer, get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callerAddress, isLocal, watchRequests } from '#lib/session/peer.ts'

let last: Request
let path = ''
const server = createServer((request, response) => {
  path = request.url ?? ''
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
  last = new Request('http://app.example', { headers: headers as [string, string][] })
  response.end()
})

beforeAll(async () => {
  watchRequests()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
})
afterAll(() => void server.close())

function ask(headers: Record<string, string> = {}, target = '/'): Promise<void> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: target, headers }, (response) => {
      response.resume().once('end', resolve)
    }).once('error', reject)
  })
}

const publicUrl = 'http://class.example:3000'

describe('where a request comes from', () => {
  test('is the socket’s address', async () => {
    await ask()
    expect(callerAddress(last)).toBe('127.0.0.1')
    expect(isLocal(last, publicUrl)).toBe(true)
  })

  test('is what a proxy on this machine saw last', async () => {
    await ask({ 'x-forwarded-for': '127.0.0.1, 203.0.113.5' })
    expect(callerAddress(last)).toBe('203.0.113.5')
    expect(isLocal(last, publicUrl)).toBe(false)
  })

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::ffff:203.0.113.5', '203.0.113.5'],
    ['unknown', 'unknown'],
  ])('of %s is %s', async (address, caller) => {
    await ask({ 'x-forwarded-for': address })
    expect(callerAddress(last)).toBe(caller)
  })

  test.each<Record<string, string>>([
    { 'x-forwarded-for': '203.0.113.5, 127.0.0.1' },
    { forwarded: 'for=203.0.113.5' },
    { 'x-real-ip': '203.0.113.5' },
    { host: 'evil.example' },
  ])('is not this machine with %j', async (headers) => {
    await ask(headers)
    expect(isLocal(last, publicUrl)).toBe(false)
  })

  test('is this machine by the app’s public name too', async () => {
    await ask({ host: 'class.example:3000' })
    expect(isLocal(last, publicUrl)).toBe(true)
  })

  test('cannot be forged: who was not seen is nobody', () => {
    const forged = new Request('http://127.0.0.1', {
      headers: { 'x-forwarded-for': '127.0.0.1', 'x-peer': '127.0.0.1', host: '127.0.0.1' },
    })
    expect(isLocal(forged, publicUrl)).toBe(false)
    expect(callerAddress(forged)).toBe('')
  })
})

test('a path that cannot be decoded names nothing', async () => {
  const { port } = server.address() as AddressInfo
  const seen = (target: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.end(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
      socket.resume().once('close', () => resolve(path))
    })
  expect(await seen('/%E0%A4%A')).toBe('/%25E0%25A4%25A')
  expect(await seen('/%E0%A4%A4?a=%')).toBe('/%E0%A4%A4?a=%')
})
