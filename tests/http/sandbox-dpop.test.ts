import { calculateJwkThumbprint, decodeJwt, exportJWK } from 'jose'
import * as openid from 'openid-client'
import { beforeAll, describe, expect, it } from 'vitest'
import { ath, type ProofKey, proof, proofKey } from '#tests/helpers/proof.ts'
import { api, as, ask, auth, basic, call, json, post, register, tokenFor } from './sandbox-calls.ts'

const framework = as('automation-framework')
const holder = { authorization: basic('proof-holder', 'local-kalyan-1120-proof') }

let key: ProofKey

beforeAll(async () => {
  key = await proofKey()
})

const atToken = { htm: 'POST', htu: '' }
const tokenProof = (more: { nonce?: string } = {}, changes = {}) =>
  proof(key, { ...atToken, htu: `${auth()}/token`, ...more }, changes)

/** A token that is bound to the key. */
async function boundToken(): Promise<string> {
  const answer = await json(await ask({}, { ...framework, dpop: await tokenProof() }))
  return String(answer.access_token)
}

/** Shows a token with a proof at the API; `changes` make the proof another one. */
async function show(token: string, changes: Parameters<typeof proof>[2] = {}, shown = key) {
  const dpop = await proof(shown, { htm: 'GET', htu: `${api()}/orders`, ath: ath(token) }, changes)
  return fetch(`${api()}/orders`, { headers: { authorization: `DPoP ${token}`, dpop } })
}

const challenge = (response: Response) => response.headers.get('www-authenticate')
const algs = 'algs="ES256 Ed25519 EdDSA"'

describe('a token bound to a key', () => {
  it('row 86: says DPoP and names the key; introspection says the same (row 76)', async () => {
    const answer = await json(await ask({}, { ...framework, dpop: await tokenProof() }))
    expect(answer.token_type).toBe('DPoP')
    const token = String(answer.access_token)
    expect(decodeJwt(token).cnf).toEqual({ jkt: key.jkt })
    expect(await json(await post('/token/introspection', { token }, framework))).toMatchObject({
      active: true,
      token_type: 'DPoP',
      cnf: { jkt: key.jkt },
    })
  })

  it('row 86: opens the API with a proof of that key, and not with one of another', async () => {
    const token = await boundToken()
    expect((await show(token)).status).toBe(200)
    const refused = await show(token, {}, await proofKey())
    expect([refused.status, challenge(refused)]).toEqual([
      401,
      `DPoP realm="orders", error="invalid_token", ${algs}`,
    ])
  })

  it('row 87: is refused as Bearer, with and without a proof, and told what is wanted', async () => {
    const token = await boundToken()
    const dpop = await proof(key, { htm: 'GET', htu: `${api()}/orders`, ath: ath(token) })
    const shown: Record<string, string>[] = [{}, { dpop }]
    for (const headers of shown) {
      const response = await call('/orders', token, { headers })
      expect([response.status, challenge(response)]).toEqual([
        401,
        `Bearer realm="orders", error="invalid_token", DPoP ${algs}`,
      ])
    }
  })

  it('row 87: a token that is bound to nothing is no better for a proof', async () => {
    const response = await show(await tokenFor())
    expect([response.status, challenge(response)]).toEqual([
      401,
      `DPoP realm="orders", error="invalid_token", ${algs}`,
    ])
  })

  it('rows 55, 86: with too little scope is a 403 of its own scheme', async () => {
    const token = String(
      (await json(await ask({ scope: 'orders:write' }, { ...framework, dpop: await tokenProof() })))
        .access_token,
    )
    const response = await show(token)
    expect([response.status, challenge(response)]).toEqual([
      403,
      `DPoP realm="orders", error="insufficient_scope", scope="orders:read", ${algs}`,
    ])
  })
})

describe('row 85: a proof at the API', () => {
  it.each([
    ['for another method', { claims: { htm: 'POST' } }],
    ['for another address', { claims: { htu: 'http://127.0.0.1:1/orders' } }],
    ['for another token', { claims: { ath: ath('other') } }],
    ['of yesterday', { claims: { iat: Math.floor(Date.now() / 1_000) - 86_400 } }],
    ['of another type', { header: { typ: 'JWT' } }],
  ])('%s is refused', async (_, changes) => {
    const response = await show(await boundToken(), changes)
    expect([response.status, challenge(response)]).toEqual([
      401,
      `DPoP realm="orders", error="invalid_dpop_proof", ${algs}`,
    ])
  })

  it('missing is refused', async () => {
    const headers = { authorization: `DPoP ${await boundToken()}` }
    const response = await fetch(`${api()}/orders`, { headers })
    expect(challenge(response)).toContain('error="invalid_dpop_proof"')
  })

  it('row 89: works once', async () => {
    const token = await boundToken()
    const claims = { jti: crypto.randomUUID() }
    expect((await show(token, { claims })).status).toBe(200)
    const again = await show(token, { claims })
    expect([again.status, challenge(again)]).toEqual([
      401,
      `DPoP realm="orders", error="invalid_dpop_proof", ${algs}`,
    ])
  })

  it('may have an address with a query beside the call’s own', async () => {
    const token = await boundToken()
    const dpop = await proof(key, { htm: 'GET', htu: `${api()}/orders?x=1`, ath: ath(token) })
    const headers = { authorization: `dpop ${token}`, dpop }
    expect((await fetch(`${api()}/orders?y=2`, { headers })).status).toBe(200)
  })
})

describe('row 85: a proof at the token endpoint', () => {
  const refused = async (dpop: string, headers: Record<string, string> = framework) => {
    const response = await ask({}, { ...headers, dpop })
    return [response.status, (await json(response)).error]
  }

  it.each([
    ['for another method', { claims: { htm: 'GET' } }],
    ['for another address', { claims: { htu: 'http://127.0.0.1:1/token' } }],
    ['without a jti', { claims: { jti: undefined } }],
    ['of another type', { header: { typ: 'JWT' } }],
  ])('%s is refused', async (_, changes) => {
    expect(await refused(await tokenProof({}, changes))).toEqual([400, 'invalid_dpop_proof'])
  })

  it('row 89: works once', async () => {
    const dpop = await tokenProof()
    expect((await ask({}, { ...framework, dpop })).status).toBe(200)
    expect(await refused(dpop)).toEqual([400, 'invalid_dpop_proof'])
  })

  it('row 89: is not optional for a client that registered so', async () => {
    expect(await (await ask({}, holder)).json()).toEqual({
      error: 'invalid_dpop_proof',
      error_description: 'DPoP proof JWT not provided',
    })
    const own = await register({ dpop_bound_access_tokens: true })
    expect((await ask({}, own.headers)).status).toBe(400)
  })

  it('row 88: must hold a nonce where the server says so', async () => {
    const first = await ask({}, { ...holder, dpop: await tokenProof() })
    expect([first.status, (await json(first)).error]).toEqual([400, 'use_dpop_nonce'])
    const nonce = first.headers.get('dpop-nonce') ?? ''
    expect((await ask({}, { ...holder, dpop: await tokenProof({ nonce }) })).status).toBe(200)
    const others = await refused(await tokenProof({ nonce: `${nonce}x` }), holder)
    expect(others).toEqual([400, 'use_dpop_nonce'])
  })
})

describe('openid-client, unchanged', () => {
  it.each([
    ['automation-framework', 'local-dadar-0817-fast'],
    ['proof-holder', 'local-kalyan-1120-proof'],
  ])('rows 85 to 88: %s gets a bound token and the orders', async (id, secret) => {
    const config = await openid.discovery(
      new URL(auth()),
      id,
      undefined,
      openid.ClientSecretBasic(secret),
      { algorithm: 'oauth2', execute: [openid.allowInsecureRequests] },
    )
    const keys = await openid.randomDPoPKeyPair()
    const DPoP = openid.getDPoPHandle(config, keys)
    const token = await openid.clientCredentialsGrant(config, {}, { DPoP })
    const jkt = await calculateJwkThumbprint(await exportJWK(keys.publicKey))
    expect(decodeJwt(token.access_token).cnf).toEqual({ jkt })
    const orders = new URL(`${api()}/orders`)
    const response = await openid.fetchProtectedResource(
      config,
      token.access_token,
      orders,
      'GET',
      undefined,
      undefined,
      { DPoP },
    )
    expect(response.status).toBe(200)
    expect((await openid.tokenIntrospection(config, token.access_token)).active).toBe(true)
    await openid.tokenRevocation(config, token.access_token)
    expect((await openid.tokenIntrospection(config, token.access_token)).active).toBe(false)
  })
})
