import { randomBytes } from 'node:crypto'
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { Accounts } from '#lib/sandbox/account.ts'
import { createApp } from '#lib/sandbox/api/app.ts'
import { ProofJudge } from '#lib/sandbox/api/dpop.ts'
import { Orders } from '#lib/sandbox/api/orders.ts'
import { Records } from '#lib/sandbox/records.ts'
import { temporaryStore } from '#tests/helpers/temporary-store.ts'

const issuer = 'https://as.example'
const audience = 'https://api.example'
const now = () => Math.floor(Date.now() / 1_000)

const opaque = 'o'.repeat(43)
const ended = 'e'.repeat(43)
const introspect = async (token: string): Promise<Record<string, unknown>> => {
  if (token === opaque) return { active: true, ...claims() }
  if (token === ended) return { active: false }
  throw new Error('nobody answers')
}

const accounts = new Accounts()
const records = new Records(await temporaryStore())
const orders = new Orders(records)
const proofs = new ProofJudge(randomBytes(32), records)
const rules = { issuer, audience, proofs, wantsNonce: () => false }
let app: ReturnType<typeof createApp>
let es256: Awaited<ReturnType<typeof generateKeyPair>>
let rs256: Awaited<ReturnType<typeof generateKeyPair>>

beforeAll(async () => {
  es256 = await generateKeyPair('ES256')
  rs256 = await generateKeyPair('RS256')
  const keys = createLocalJWKSet({
    keys: [
      { ...(await exportJWK(es256.publicKey)), alg: 'ES256', use: 'sig', kid: 'es' },
      { ...(await exportJWK(rs256.publicKey)), alg: 'RS256', use: 'sig', kid: 'rs' },
    ],
  })
  app = createApp({ ...rules, keys, introspect }, accounts, orders)
})

const claims = (changes: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'robot',
  client_id: 'robot',
  scope: 'orders:read',
  iat: now(),
  exp: now() + 60,
  jti: 'x',
  ...changes,
})

const sign = (
  changes: JWTPayload = {},
  header: Partial<JWTHeaderParameters> = {},
  key = es256.privateKey,
) =>
  new SignJWT(claims(changes))
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'es', ...header })
    .sign(key)

/** Calls with a token and tells the status and the check that failed, with what only the log says. */
async function judge(token: string, path = '/orders') {
  const response = await app.request(path, { headers: { authorization: `Bearer ${token}` } })
  const checks = accounts.get(response.headers.get('x-request-id') ?? '') ?? []
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  return { status: response.status, failed: failed?.id, log: failed?._log, checks }
}

describe('a token that is good', () => {
  it('passes every check, in their order', async () => {
    const { status, checks } = await judge(await sign())
    expect(status).toBe(200)
    expect(checks.map(({ id, outcome }) => [id, outcome])).toEqual(
      ['token-present', 'signature', 'issuer', 'audience', 'expiry', 'scope', 'request'].map(
        (id) => [id, 'passed'],
      ),
    )
  })

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt'])(
    'row 62: may have the type %s',
    async (typ) => {
      expect(await judge(await sign({}, { typ }))).toMatchObject({ status: 200 })
    },
  )

  it('row 65: may be signed with RS256', async () => {
    const token = await sign({}, { alg: 'RS256', kid: 'rs' }, rs256.privateKey)
    expect(await judge(token)).toMatchObject({ status: 200 })
  })

  it('row 68: may be for others too', async () => {
    const aud = ['https://other.example', audience]
    expect(await judge(await sign({ aud }))).toMatchObject({ status: 200 })
  })

  it('may come without kid, where one key fits', async () => {
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
      .sign(es256.privateKey)
    expect(await judge(token)).toMatchObject({ status: 200 })
  })
})

describe('a token that only its issuer can read', () => {
  it('is asked about, and its signature is not looked at', async () => {
    const { status, checks } = await judge(opaque)
    expect(status).toBe(200)
    expect(checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'token-present passed',
      'signature skipped',
      'introspection passed',
      'issuer passed',
      'audience passed',
      'expiry passed',
      'scope passed',
      'request passed',
    ])
  })

  it('is refused when it is no longer active', async () => {
    expect(await judge(ended)).toMatchObject({ status: 401, failed: 'introspection' })
  })

  it('is not to blame when nobody can be asked', async () => {
    expect(await judge('x'.repeat(43))).toMatchObject({ status: 503, failed: 'introspection' })
  })
})

describe('a token that is not', () => {
  const refused = (failed: string) => expect.objectContaining({ status: 401, failed })

  it.each(['JWT', 'dpop+jwt', 'client-authentication+jwt', ''])(
    'rows 62, 72: of the type "%s" fails at signature',
    async (typ) => {
      expect(await judge(await sign({}, { typ }))).toEqual(refused('signature'))
    },
  )

  it('row 65: alg none fails at signature', async () => {
    expect(await judge(new UnsecuredJWT(claims()).encode())).toEqual(refused('signature'))
  })

  it('row 66: HS256 with the public key as secret fails at signature', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(es256.publicKey))
    const forged = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'es' })
      .sign(secret)
    expect(await judge(forged)).toEqual(refused('signature'))
  })

  it('rows 54, 66: signed by another key, also one it brings itself, fails at signature', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const own = await exportJWK(publicKey)
    expect(await judge(await sign({}, {}, privateKey))).toEqual(refused('signature'))
    expect(await judge(await sign({}, { jwk: own }, privateKey))).toEqual(refused('signature'))
  })

  it('row 71: an unknown kid or an unknown crit fails at signature', async () => {
    expect(await judge(await sign({}, { kid: 'other' }))).toEqual(refused('signature'))
    const critical = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'es', crit: ['x'], x: 1 })
      .sign(es256.privateKey, { crit: { x: true } })
    expect(await judge(critical)).toEqual(refused('signature'))
  })

  it.each([`${issuer}/`, 'https://AS.example', undefined])(
    'row 67: from the issuer %s fails at issuer',
    async (iss) => {
      expect(await judge(await sign({ iss }))).toEqual(refused('issuer'))
    },
  )

  it.each([[`${audience}/`], [`${audience}/reports`], [['https://other.example']], [undefined]])(
    'row 68: for %s fails at audience',
    async (aud) => {
      expect(await judge(await sign({ aud }))).toEqual(refused('audience'))
    },
  )

  it('row 69: fails at expiry from the second of exp on, and without exp', async () => {
    expect(await judge(await sign({ exp: now() }))).toEqual(refused('expiry'))
    expect(await judge(await sign({ exp: undefined }))).toEqual(refused('expiry'))
  })

  it('row 70: not valid yet fails at expiry', async () => {
    expect(await judge(await sign({ nbf: now() + 60 }))).toEqual(refused('expiry'))
    expect(await judge(await sign({ nbf: now() - 1 }))).toMatchObject({ status: 200 })
  })

  it.each([[undefined], ['orders:write'], ['ORDERS:READ'], ['orders:readers'], [['orders:read']]])(
    'rows 55, 64: with the scope %j is a 403 that fails at scope',
    async (scope) => {
      expect(await judge(await sign({ scope }))).toMatchObject({ status: 403, failed: 'scope' })
    },
  )
})

describe('the account', () => {
  it('names one failed check, those before it passed, those after it skipped', async () => {
    const { checks } = await judge(await sign({ aud: 'https://x.example', exp: now() - 5 }))
    expect(checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'token-present passed',
      'signature passed',
      'issuer passed',
      'audience failed',
      'expiry skipped',
      'scope skipped',
      'request skipped',
    ])
  })

  it('says in the log what the answer does not', async () => {
    const { log } = await judge(await sign({ exp: 100 }))
    expect(log).toMatch(/^exp is 100, now is \d+$/)
  })

  it('a request that does not fit fails last', async () => {
    expect(await judge(await sign(), '/orders/ord_0')).toMatchObject({
      status: 404,
      failed: 'request',
    })
    expect(await judge(await sign(), '/nowhere')).toMatchObject({ status: 404, failed: 'request' })
  })

  it('without keys the answer is 503, and the token is not to blame', async () => {
    const keys = () => Promise.reject(new TypeError('fetch failed'))
    const alone = createApp({ ...rules, keys, introspect }, accounts, orders)
    const headers = { authorization: `Bearer ${await sign()}` }
    const response = await alone.request('/orders', { headers })
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([503, null])
  })
})
