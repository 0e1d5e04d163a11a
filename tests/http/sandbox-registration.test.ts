import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { api, ask, auth, json, post, postJson, register } from './sandbox-calls.ts'

const day = 24 * 60 * 60

describe('registration', () => {
  it('rows 25, 73, 80: the grant type is enough; the client gets Basic, a day, and a random id', async () => {
    const response = await postJson(`${auth()}/reg`, { grant_types: ['client_credentials'] })
    expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const client = await json(response)
    expect(client).toMatchObject({
      client_id: expect.stringMatching(/^[\w-]{20,}$/),
      client_secret: expect.stringMatching(/^[\w-]{40,}$/),
      grant_types: ['client_credentials'],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_basic',
      registration_client_uri: `${auth()}/reg/${client.client_id}`,
      registration_access_token: expect.any(String),
    })
    expect(Number(client.client_secret_expires_at) - Number(client.client_id_issued_at)).toBe(day)
  })

  it('a registered client may do what it registered for, in the way it registered', async () => {
    const { client, headers } = await register({ scope: 'orders:write' })
    expect(await json(await ask({}, headers))).toMatchObject({ scope: 'orders:write' })
    expect((await ask({ scope: 'orders:read' }, headers)).status).toBe(400)
    const { client_id, client_secret } = client as Record<string, string>
    expect((await ask({ client_id, client_secret } as Record<string, string>)).status).toBe(401)

    const other = (await register({ token_endpoint_auth_method: 'client_secret_post' })).client
    const inBody = {
      client_id: String(other.client_id),
      client_secret: String(other.client_secret),
    }
    expect((await ask(inBody)).status).toBe(200)
    const pair = btoa(`${inBody.client_id}:${inBody.client_secret}`)
    expect((await ask({}, { authorization: `Basic ${pair}` })).status).toBe(401)
  })

  it('row 5: a client without the grant is unauthorized_client', async () => {
    const { headers } = await register({ grant_types: [] })
    const response = await ask({}, headers)
    expect([response.status, (await json(response)).error]).toEqual([400, 'unauthorized_client'])
  })

  it.each([
    ['an unknown scope', { scope: 'orders:fly' }],
    ['another grant', { grant_types: ['password'] }],
    ['no authentication', { token_endpoint_auth_method: 'none' }],
    ['keys elsewhere', { jwks_uri: 'http://127.0.0.1:9/jwks' }],
    ['a sector elsewhere', { sector_identifier_uri: 'https://x.example/s' }],
    ['keys that are none', { jwks: { keys: 'x' } }],
    ['a private key', { jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' }] } }],
    ['a name that is no string', { client_name: { a: 1 } }],
  ])('row 81: %s is invalid_client_metadata', async (_, metadata) => {
    const body = { grant_types: ['client_credentials'], ...metadata }
    const response = await postJson(`${auth()}/reg`, body)
    expect([response.status, (await json(response)).error]).toEqual([
      400,
      'invalid_client_metadata',
    ])
  })

  it.each([
    ['not JSON', '{"grant_types":', 'application/json'],
    ['no object', '[]', 'application/json'],
    ['null', 'null', 'application/json'],
    ['a form', 'grant_types=client_credentials', 'application/x-www-form-urlencoded'],
    ['nested deeply', `{"jwks":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'application/json'],
    ['too large', JSON.stringify({ client_name: 'x'.repeat(60_000) }), 'application/json'],
  ])('row 81: a body that is %s is a 400', async (_, body, type) => {
    const response = await postJson(`${auth()}/reg`, body, { 'content-type': type })
    expect(response.status).toBe(400)
  })

  it('row 82: a client can be read, changed and deleted with its registration token', async () => {
    const { client, headers } = await register()
    const address = String(client.registration_client_uri)
    const bearer = (token: unknown) => ({ authorization: `Bearer ${token}` })

    for (const token of [undefined, 'wrong']) {
      const refused = await fetch(address, token ? { headers: bearer(token) } : {})
      expect([refused.status, refused.headers.get('www-authenticate')?.slice(0, 7)]).toEqual([
        401,
        'Bearer ',
      ])
    }
    const read = await json(
      await fetch(address, { headers: bearer(client.registration_access_token) }),
    )
    expect(read).toMatchObject({ client_id: client.client_id, scope: 'orders:read orders:write' })

    const changed = await fetch(address, {
      method: 'PUT',
      headers: { ...bearer(read.registration_access_token), 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: client.client_id,
        grant_types: ['client_credentials'],
        scope: 'orders:read',
      }),
    })
    expect(changed.status).toBe(200)
    const now = await json(changed)
    expect(now.client_secret_expires_at).toBe(client.client_secret_expires_at)
    expect(await json(await ask({}, headers))).toMatchObject({ scope: 'orders:read' })

    const token = bearer(now.registration_access_token)
    const deleted = await fetch(address, { method: 'DELETE', headers: token })
    expect([deleted.status, await deleted.text()]).toEqual([204, ''])
    expect((await ask({}, headers)).status).toBe(401)
    expect((await fetch(address, { headers: token })).status).toBe(401)
  })
})

describe('private_key_jwt', () => {
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  let keys: Awaited<ReturnType<typeof generateKeyPair>>
  let id = ''

  beforeAll(async () => {
    keys = await generateKeyPair('ES256')
    const jwk = { ...(await exportJWK(keys.publicKey)), alg: 'ES256', use: 'sig' }
    const { client } = await register({
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [jwk] },
    })
    id = String(client.client_id)
    expect(client).not.toHaveProperty('client_secret')
  })

  const assert = (claims: JWTPayload = {}, key = keys.privateKey, kid?: string) =>
    new SignJWT({
      iss: id,
      sub: id,
      aud: auth(),
      exp: Math.floor(Date.now() / 1_000) + 60,
      jti: crypto.randomUUID(),
      ...claims,
    })
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'client-authentication+jwt',
        ...(kid ? { kid } : {}),
      })
      .sign(key)

  const askWith = async (client_assertion: string, more: Record<string, string> = {}) => {
    const response = await ask({ client_assertion_type: type, client_assertion, ...more })
    return [response.status, (await json(response)).error]
  }

  it('rows 26, 27, 29, 30, 31, 32: a signed assertion for the issuer or the token endpoint is enough', async () => {
    expect(await askWith(await assert())).toEqual([200, undefined])
    expect(await askWith(await assert({ aud: [auth()] }))).toEqual([200, undefined])
    expect(await askWith(await assert({ aud: `${auth()}/token` }))).toEqual([200, undefined])
    expect(await askWith(await assert(), { client_id: id })).toEqual([200, undefined])
  })

  it('row 28: expired, for another server, by another key or used twice is invalid_client', async () => {
    const { privateKey } = await generateKeyPair('ES256')
    const used = await assert()
    await askWith(used)
    const refused = [
      await assert({ exp: Math.floor(Date.now() / 1_000) - 1 }),
      await assert({ aud: 'https://other.example' }),
      await assert({ iss: 'somebody' }),
      await assert({ sub: 'nobody', iss: 'nobody' }),
      await assert({}, privateKey),
      await assert({}, keys.privateKey, 'unknown-kid'),
      used,
      'a.b.c',
      'x',
    ]
    for (const assertion of refused) {
      expect(await askWith(assertion)).toEqual([401, 'invalid_client'])
    }
  })

  it('rows 27, 32: a wrong type or another client_id is invalid_request', async () => {
    const client_assertion = await assert()
    const answers = [
      await ask({ client_assertion }),
      await ask({ client_assertion, client_assertion_type: 'jwt' }),
      await ask({ client_assertion, client_assertion_type: type, client_id: 'report-reader' }),
    ]
    for (const response of answers) expect(response.status).toBe(400)
  })
})

describe('DPoP', () => {
  const prove = async (claims: JWTPayload = {}) => {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    return new SignJWT({ htm: 'POST', htu: `${auth()}/token`, jti: crypto.randomUUID(), ...claims })
      .setIssuedAt()
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(publicKey) })
      .sign(privateKey)
  }

  it('rows 76, 85, 86: a good proof binds the token, and introspection says so', async () => {
    const { headers } = await register()
    const answer = await json(await ask({}, { ...headers, dpop: await prove() }))
    expect(answer.token_type).toBe('DPoP')
    const told = await post('/token/introspection', { token: String(answer.access_token) }, headers)
    expect(await json(told)).toMatchObject({
      active: true,
      token_type: 'DPoP',
      cnf: { jkt: expect.any(String) },
    })
  })

  it('rows 45, 85, 89: a bad, a replayed or a missing proof is invalid_dpop_proof', async () => {
    const { headers } = await register()
    const { headers: bound } = await register({ dpop_bound_access_tokens: true })
    const used = await prove()
    await ask({}, { ...headers, dpop: used })
    const answers = [
      await ask({}, { ...headers, dpop: 'x' }),
      await ask({}, { ...headers, dpop: await prove({ htu: `${api()}/orders` }) }),
      await ask({}, { ...headers, dpop: await prove({ htm: 'GET' }) }),
      await ask({}, { ...headers, dpop: used }),
      await ask({}, bound),
    ]
    for (const response of answers) {
      expect([response.status, (await json(response)).error]).toEqual([400, 'invalid_dpop_proof'])
    }
  })
})
