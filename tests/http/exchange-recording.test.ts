import schemas from 'har-schema'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { experiments } from '#lib/exchange/index.ts'
import { freePorts } from '#lib/start/ports.mjs'
import type { HarEntry, NameValue } from '#lib/wire/har.ts'
import { startApp } from '#tests/helpers/app.ts'
import { type Seen, startProxy } from '#tests/helpers/tcp.ts'
import { exchange, post } from './exchange-call.ts'

/**
 * The published schema of HAR 1.2. Its files refer to each other, here they stand in one; and zod
 * looks at a format only where the type is said beside it.
 */
const har = z.fromJSONSchema({
  $ref: '#/$defs/har',
  $defs: JSON.parse(
    JSON.stringify(schemas)
      .replace(/"\$ref":"(\w+)\.json#"/g, '"$ref":"#/$defs/$1"')
      .replaceAll('{"format":', '{"type":"string","format":')
      .replace(/"\$(id|schema)":"[^"]*",?/g, ''),
  ),
})
const faults = (recording: unknown) => har.safeParse(recording).error?.issues ?? []

describe('the recording', () => {
  test.concurrent.each([null, ...experiments.map(({ id }) => id)])(
    'of %s is HAR 1.2',
    async (experiment) => {
      const recording = await exchange({ experiment })
      expect(faults(recording)).toEqual([])
      for (const { timings, time } of recording.log.entries) {
        expect(Math.min(timings.send, timings.wait, timings.receive, time)).toBeGreaterThanOrEqual(
          0,
        )
      }
    },
  )

  test('the schema would notice what is missing, deep inside too', async () => {
    const recording = await exchange({})
    const [entry] = recording.log.entries
    Reflect.deleteProperty(entry?.response.content ?? {}, 'size')
    expect(faults(recording).map(({ path }) => path.join('.'))).toEqual([
      'log.entries.0.response.content.size',
    ])
  })

  test('is kept by nobody on the way', async () => {
    const response = await post({ call: null })
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

const lines = (start: string, headers: NameValue[], body: string) =>
  [start, ...headers.map(({ name, value }) => `${name}: ${value}`), '', body].join('\r\n')

/** The bytes of an entry's two messages, written again from the recording. */
function rewritten({ request, response }: HarEntry): { sent: string; received: string } {
  const { pathname, search } = new URL(request.url)
  return {
    sent: lines(
      `${request.method} ${pathname}${search} ${request.httpVersion}`,
      request.headers,
      request.postData?.text ?? '',
    ),
    received: lines(
      `${response.httpVersion} ${response.status} ${response.statusText}`,
      response.headers,
      response.content.text ?? '',
    ),
  }
}

describe('byte for byte', () => {
  test('the recording is what a TCP proxy saw in front of both servers', async () => {
    const ports = await freePorts()
    const auth = await startProxy(Number(ports.SANDBOX_AUTH_PORT))
    const api = await startProxy(Number(ports.SANDBOX_API_PORT))
    const app = await startApp({
      env: {
        ...ports,
        SANDBOX_AUTH_URL: `http://127.0.0.1:${auth.port}`,
        SANDBOX_API_URL: `http://127.0.0.1:${api.port}`,
      },
    })
    onTestFinished(() => void app.stop())

    const inputs = [{}, ...experiments.map(({ id }) => ({ experiment: id }))]
    for (const input of inputs) {
      const from = { auth: auth.seen.length, api: api.seen.length }
      const { log } = await exchange(input, app.appUrl)
      const seen = [...auth.seen.slice(from.auth), ...api.seen.slice(from.api)]
      const calls = seen.filter(isCall).map(({ sent, received }) => ({
        sent: sent.toString(),
        received: received.toString(),
      }))
      // The proxies stand before the two servers, not before those that lead astray.
      const answered = log.entries.filter(
        ({ request, response }) =>
          response.status !== 0 &&
          [auth.port, api.port].includes(Number(new URL(request.url).port)),
      )
      expect(calls).toEqual(answered.map(rewritten))
      expect(calls.map(({ sent, received }) => sent.length + received.length)).toEqual(
        answered.map(size),
      )
    }
  }, 60_000)
})

/**
 * The API fetches the authorization server's keys and asks about opaque tokens on its own behalf;
 * and what begins a TLS connection is no call yet.
 */
const isCall = ({ sent }: Seen) =>
  /^[A-Z]+ \/(?!jwks)/.test(sent.toString()) && !/^user-agent: node\r$/m.test(sent.toString())

/** What the recording says about an entry's size, in bytes. */
const size = ({ request, response }: HarEntry) =>
  request.headersSize + request.bodySize + response.headersSize + response.bodySize
