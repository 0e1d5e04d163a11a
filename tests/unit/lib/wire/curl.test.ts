import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { curlScript, quote } from '#lib/wire/curl.ts'
import { scriptNotes } from '#lib/wire/curl-proofs.ts'
import type { HarEntry } from '#lib/wire/har.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
const headers = { host: '127.0.0.1:4001', accept: 'application/json', 'user-agent': 'a/1' }
const asked = entry({
  headers: { ...headers, authorization: basic('night-batch', 'a%2Bb%2Fc%2541d%3Ae%3D') },
  body: 'grant_type=client_credentials&scope=orders%3Aread&resource=http%3A%2F%2F127.0.0.1%3A4002',
  answer: { access_token: 'a.b.c', expires_in: 600 },
})
const called = entry({
  role: 'business',
  headers: { ...headers, authorization: 'Bearer a.b.c' },
  answer: { orders: [] },
})

describe('the demo exchange as curl', () => {
  it('asks with the form-encoded secret and shows the token it got', () => {
    expect(curlScript(recording(asked, called))).toBe(`CLIENT_ID=night-batch
CLIENT_SECRET=a%2Bb%2Fc%2541d%3Ae%3D
TOKEN=$(curl -sS -u "$CLIENT_ID:$CLIENT_SECRET" \\
  -H 'accept: application/json' \\
  -d grant_type=client_credentials \\
  --data-urlencode scope=orders:read \\
  --data-urlencode resource=http://127.0.0.1:4002 \\
  http://127.0.0.1:4001/token | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')
curl -sS -H "authorization: Bearer $TOKEN" \\
  -H 'accept: application/json' \\
  http://127.0.0.1:4002/orders
`)
  })

  it('names the files that a call over TLS needs, the client’s certificate where it was shown', () => {
    const tls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' }
    const clientCertificate = { subject: 'CN=x', 'x5t#S256': 'y' }
    const script = (shown: object) =>
      curlScript(recording(entry({ role: 'business', rest: { _tls: { ...tls, ...shown } } })))
    expect(script({})).toMatch(/^curl -sS --cacert server\.pem \\\n {2}http/)
    expect(script({ clientCertificate })).toContain('--cert client.pem \\\n  --key client-key.pem')
  })

  it('shows another certificate where the run did', () => {
    const shown = (x5t: string) => {
      const clientCertificate = { subject: 'CN=x', 'x5t#S256': x5t }
      return { _tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', clientCertificate } }
    }
    const [owner, thief] = ['a', 'b'].map((x5t) => entry({ rest: shown(x5t) }))
    const files = curlScript(recording(owner as HarEntry, thief as HarEntry)).match(/--cert \w+/g)
    expect(files).toEqual(['--cert client', '--cert other'])
  })

  it('gives back the token that it got', () => {
    const revoked = entry({ role: 'revocation', headers, body: 'token=a.b.c' })
    expect(curlScript(recording(asked, revoked))).toContain('--data-urlencode "token=$TOKEN"')
  })

  it('sends a secret in the body as it is: curl encodes it', () => {
    const script = curlScript(
      recording(
        entry({
          body: 'grant_type=client_credentials&client_id=night-batch&client_secret=a%2Bb%2Fc%2541d%3Ae%3D',
          status: 401,
          answer: { error: 'invalid_client' },
        }),
      ),
    )
    expect(script).toContain("CLIENT_SECRET='a+b/c%41d:e='\n".replaceAll("'", ''))
    expect(script).toContain('--data-urlencode "client_secret=$CLIENT_SECRET"')
    expect(script).toMatch(/^curl -sSi /m)
  })
})

describe('what was really sent', () => {
  const script = (...entries: Parameters<typeof recording>) => curlScript(recording(...entries))

  it('is sent again: another token than the one that came', () => {
    const tampered = { ...headers, authorization: 'Bearer a.X.c' }
    expect(script(asked, entry({ role: 'business', headers: tampered, status: 401 }))).toContain(
      "-H 'authorization: Bearer a.X.c'",
    )
  })

  it('is sent again: the token in the address', () => {
    const url = 'http://127.0.0.1:4002/orders?access_token=a.b.c'
    expect(script(asked, entry({ role: 'business', url, status: 401 }))).toContain(
      '"http://127.0.0.1:4002/orders?access_token=$TOKEN"',
    )
  })

  it('is sent again: the wait between two calls', () => {
    expect(
      script({ ...asked }, { ...called, startedDateTime: new Date(2105).toISOString() }),
    ).toMatch(/^sleep 3$/m)
  })

  it('is sent again: another program', () => {
    const other = entry({
      role: 'business',
      headers: { authorization: 'Bearer a.b.c', 'User-Agent': 'b/2' },
    })
    expect(script(asked, other)).toContain('-A b/2')
  })

  it('is sent again: JSON where a form belongs', () => {
    const json = entry({
      headers: { 'content-type': 'application/json' },
      type: 'application/json',
      body: '{"it":"\'s"}',
      status: 400,
    })
    expect(script(json)).toBe(`curl -sSi -H 'content-type: application/json' \\
  --data-raw '{"it":"'\\''s"}' \\
  http://127.0.0.1:4001/token
`)
  })

  it.each([
    ['HEAD', undefined, '-I'],
    ['DELETE', undefined, '-X DELETE'],
    ['PUT', '{}', '-X PUT'],
    ['POST', undefined, '-X POST'],
  ])('is sent again: %s', (method, body, words) => {
    const call = entry({ role: 'business', method, body, type: 'application/json' })
    expect(script(call)).toContain(`curl -sS ${words} \\\n`)
  })

  it('prints several answers apart', () => {
    expect(script(asked, called, called).match(/^echo$/gm)).toHaveLength(1)
  })

  it('does not let curl expand brackets in an address', () => {
    const url = 'http://127.0.0.1:4002/orders/[1-9]'
    expect(script(entry({ role: 'business', url }))).toContain(`curl -sSg '${url}'`)
  })
})

it.skipIf(process.platform === 'win32')('any text survives the shell as one word', () => {
  const texts = [
    '',
    "it's",
    '$HOME `id` "x" \\n !!',
    ' edge ',
    'line\nend',
    '-u',
    '=ls',
    '~',
    '#',
    '*?[a]{b,c}',
    'अ',
    ';&|<>()',
    'a+b/c%41d:e=',
  ]
  const out = execFileSync('sh', ['-c', `printf '%s\\0' ${texts.map(quote).join(' ')}`])
  expect(out.toString().split('\0').slice(0, -1)).toEqual(texts)
})

describe('what the script cannot simply send once more', () => {
  const headers = { authorization: 'Basic YTpi' }

  it('is said: a certificate of somebody else’s, a secret that has ended since', () => {
    const clientCertificate = { subject: 'CN=x', 'x5t#S256': 'y' }
    const _tls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', clientCertificate }
    const refused = entry({ headers, status: 401 })
    expect(scriptNotes(recording(entry({ rest: { _tls } })))).toEqual(['certificate'])
    expect(scriptNotes(recording(entry({ headers }), refused))).toEqual(['ended'])
    expect(scriptNotes(recording(refused, refused))).toEqual([])
    expect(scriptNotes(recording(entry(), entry({ status: 401 })))).toEqual([])
  })
})
