import { connect } from 'node:net'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { api, as, auth, call, register, tokenFor } from './sandbox-calls.ts'

/** Sends bytes as they are; resolves to the status of the answer, 0 where the server just hung up. */
function send(url: string, bytes: Buffer, { thenEnd = false } = {}): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes)
      if (thenEnd) socket.end()
    })
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 ([2-5]\d\d)/m.exec(answer)?.[1] ?? 0)))
  })
}

const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE')
const type = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'application/json',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data',
  'text/plain',
  '',
  ';;;',
)
/** Text as it may stand in a header. */
const headerText = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, ''))
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))

const formBody = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'grant_type',
        'scope',
        'resource',
        'client_id',
        'client_secret',
        'client_assertion',
        'client_assertion_type',
        'token',
        'token_type_hint',
        '__proto__',
        'constructor',
        '',
      ),
      fc.oneof(
        fc.constantFrom(
          'client_credentials',
          'automation-framework',
          'orders:read',
          '%',
          '%ff',
          '\0',
        ),
        fc.string({ maxLength: 30, unit: 'binary' }),
      ),
    ),
    { maxLength: 8 },
  )
  .map((pairs) => Buffer.from(pairs.map((pair) => pair.join('=')).join('&')))

const jsonBody = fc
  .oneof(
    fc.json({ maxDepth: 6 }),
    fc
      .record(
        {
          grant_types: fc.anything(),
          scope: fc.anything(),
          jwks: fc.oneof(fc.anything(), fc.record({ keys: fc.array(fc.anything()) })),
          token_endpoint_auth_method: fc.constantFrom('private_key_jwt', 'none', '', null, 1),
          client_name: fc.anything(),
          redirect_uris: fc.anything(),
          item: fc.anything(),
          qty: fc.anything(),
        },
        { requiredKeys: [] },
      )
      .map((value) =>
        JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}` : one)),
      ),
  )
  .map((text) => Buffer.from(text ?? ''))

const body = fc.oneof(formBody, jsonBody, anyBytes)

/** A request that is well-formed HTTP and nonsense otherwise. */
const request = (paths: string[], credentials: () => string[]) =>
  fc
    .record({
      method,
      path: fc.oneof(
        fc.constantFrom(...paths),
        fc.constantFrom(...paths).chain((path) => headerText.map((text) => `${path}?${text}`)),
        headerText.map((text) => `/${text}`),
      ),
      type,
      authorization: fc.oneof(
        fc.nat().map((index) => credentials()[index % credentials().length] ?? ''),
        headerText,
        headerText.map((text) => `Basic ${Buffer.from(text).toString('base64')}`),
        headerText.map((text) => `Bearer ${text}`),
      ),
      extra: fc.oneof(
        fc.constantFrom(
          'Accept: text/html',
          'Origin: null',
          'DPoP: x',
          'Expect: 100-continue',
          'X: y',
        ),
        headerText.map((text) => `Cookie: ${text}`),
      ),
      body,
    })
    .map((parts) =>
      Buffer.concat([
        Buffer.from(
          `${parts.method} ${parts.path.replace(/ /g, '+')} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n` +
            `Content-Type: ${parts.type}\r\nAuthorization: ${parts.authorization}\r\n${parts.extra}\r\n` +
            `Content-Length: ${parts.body.length}\r\n\r\n`,
        ),
        parts.body,
      ]),
    )

describe('hundreds of malformed requests never give a 5xx', () => {
  let credentials: string[] = []

  beforeAll(async () => {
    const { client, headers } = await register()
    credentials = [
      headers.authorization,
      `Bearer ${client.registration_access_token}`,
      `Bearer ${await tokenFor()}`,
    ]
  })

  const servers: [string, () => string, string[]][] = [
    [
      'the authorization server',
      auth,
      [
        '/token',
        '/token/introspection',
        '/token/revocation',
        '/reg',
        '/reg/x',
        '/jwks',
        '/auth',
        '/',
      ],
    ],
    ['the business API', api, ['/orders', '/orders/ord_1001', '/openapi.json', '/']],
  ]

  it.each(servers)('%s: well-formed HTTP', async (_, url, paths) => {
    await fc.assert(
      fc.asyncProperty(
        request(paths, () => credentials),
        async (bytes) => {
          const status = await send(url(), bytes)
          expect(status).toBeGreaterThanOrEqual(200)
          expect(status).toBeLessThan(500)
        },
      ),
      { numRuns: 400 },
    )
    expect((await call('/orders', await tokenFor('report-reader'))).status).toBe(200)
  })

  it.each(servers)('%s: anything at all', async (_, url) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        const sent = send(url(), Buffer.from(bytes), { thenEnd: true })
        expect(await sent).toBeLessThan(500)
      }),
      { numRuns: 100 },
    )
    expect((await fetch(url(), { headers: as('report-reader') })).status).toBeLessThan(500)
  })
})
