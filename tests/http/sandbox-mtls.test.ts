import { execFile, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { decodeJwt } from 'jose'
import * as openid from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Certificate, selfSigned } from '#lib/sandbox/certificate.ts'
import { certificateOf, type Shown, tlsFetch } from '#tests/helpers/tls-fetch.ts'
import { api, apiTls, as, auth, authTls, call, json, post, register } from './sandbox-calls.ts'

const run = promisify(execFile)

let ca: string
let own: Certificate
let other: Certificate
let clientId: string

beforeAll(async () => {
  ca = await certificateOf(authTls())
  own = await selfSigned('a-client')
  other = await selfSigned('another')
  const { client } = await register({
    token_endpoint_auth_method: 'self_signed_tls_client_auth',
    tls_client_certificate_bound_access_tokens: true,
    jwks: { keys: [registered(own)] },
  })
  clientId = String(client.client_id)
})

/** What is registered of a certificate (RFC 8705 §2.2). */
function registered({ cert }: Certificate) {
  const { publicKey, raw } = new X509Certificate(cert)
  return { ...publicKey.export({ format: 'jwk' }), x5c: [raw.toString('base64')] }
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

function askOver(
  shown: Shown,
  form: Record<string, string> = { client_id: clientId },
  headers = {},
) {
  return tlsFetch(ca, shown)(`${authTls()}/token`, {
    method: 'POST',
    headers: { ...formType, ...headers },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  })
}

const boundToken = async () => String((await json(await askOver(own))).access_token)

function ordersOver(token: string, shown: Shown = {}) {
  const headers = { authorization: `Bearer ${token}` }
  return tlsFetch(ca, shown)(`${apiTls()}/orders`, { headers })
}

const verdict = (response: Response) => [response.status, response.headers.get('www-authenticate')]
const invalidToken = [401, 'Bearer realm="orders", error="invalid_token"']

describe('the two servers over TLS', () => {
  it('answer as they do over http, to whoever shows no certificate too', async () => {
    const token = String(
      (await json(await askOver({}, {}, as('automation-framework')))).access_token,
    )
    expect(decodeJwt(token)).toMatchObject({ iss: auth(), aud: api() })
    expect((await ordersOver(token)).status).toBe(200)
    expect((await call('/orders', token)).status).toBe(200)
  })

  it('row 34: name their own endpoints in the metadata, and the same issuer', async () => {
    const response = await tlsFetch(ca)(`${authTls()}/.well-known/oauth-authorization-server`)
    expect(await json(response)).toMatchObject({
      issuer: auth(),
      token_endpoint: `${authTls()}/token`,
      mtls_endpoint_aliases: { token_endpoint: `${authTls()}/token` },
    })
  })

  it('show one certificate, which nobody else vouches for', async () => {
    expect(await certificateOf(apiTls())).toBe(ca)
    await expect(fetch(`${apiTls()}/orders`)).rejects.toThrow()
  })
})

describe('row 33: who shows a certificate', () => {
  it('that is registered gets a token without a secret', async () => {
    const answer = await json(await askOver(own))
    expect(answer).toMatchObject({ token_type: 'Bearer', expires_in: 600 })
  })

  it.each([
    ['another', () => other],
    ['none', () => ({})],
  ])('%s gets no token', async (_, shown) => {
    const response = await askOver(shown())
    expect([response.status, (await json(response)).error]).toEqual([401, 'invalid_client'])
  })

  it('over plain http is nobody', async () => {
    const form = { grant_type: 'client_credentials', client_id: clientId }
    expect((await post('/token', form)).status).toBe(401)
  })

  it('does not become a client that proves itself otherwise', async () => {
    for (const client_id of ['automation-framework', 'key-holder', 'nobody']) {
      expect((await askOver(own, { client_id })).status).toBe(401)
    }
    expect((await askOver(own, {})).status).toBe(401)
  })
})

describe('row 90: a token that is bound to a certificate', () => {
  it('holds its hash; introspection says the same', async () => {
    const token = await boundToken()
    const x5t = Buffer.from(
      await crypto.subtle.digest('SHA-256', new X509Certificate(own.cert).raw),
    ).toString('base64url')
    expect(decodeJwt(token).cnf).toEqual({ 'x5t#S256': x5t })
    const told = await tlsFetch(ca, own)(`${authTls()}/token/introspection`, {
      method: 'POST',
      headers: formType,
      body: new URLSearchParams({ client_id: clientId, token }),
    })
    expect(await json(told)).toMatchObject({ active: true, cnf: { 'x5t#S256': x5t } })
  })

  it('opens the API on a connection that shows it, and on no other', async () => {
    const token = await boundToken()
    expect((await ordersOver(token, own)).status).toBe(200)
    expect(verdict(await ordersOver(token, other))).toEqual(invalidToken)
    expect(verdict(await ordersOver(token))).toEqual(invalidToken)
    expect(verdict(await call('/orders', token))).toEqual(invalidToken)
  })

  it('is not given where there is nothing to bind it to', async () => {
    const { headers } = await register({ tls_client_certificate_bound_access_tokens: true })
    const response = await askOver({}, {}, headers)
    expect([response.status, (await json(response)).error]).toEqual([400, 'invalid_request'])
    expect((await askOver(own, {}, headers)).status).toBe(200)
  })
})

describe('openid-client, unchanged', () => {
  it('rows 33, 34, 90: finds the TLS address by itself and gets the orders', async () => {
    const config = await openid.discovery(
      new URL(auth()),
      clientId,
      { use_mtls_endpoint_aliases: true },
      openid.TlsClientAuth(),
      { algorithm: 'oauth2', execute: [openid.allowInsecureRequests] },
    )
    config[openid.customFetch] = tlsFetch(ca, own)
    const { access_token } = await openid.clientCredentialsGrant(config)
    const orders = new URL(`${apiTls()}/orders`)
    const response = await openid.fetchProtectedResource(config, access_token, orders, 'GET')
    expect(response.status).toBe(200)
    expect((await openid.tokenIntrospection(config, access_token)).active).toBe(true)
    await openid.tokenRevocation(config, access_token)
    expect((await openid.tokenIntrospection(config, access_token)).active).toBe(false)
  })
})

describe.skipIf(spawnSync('curl', ['--version']).status !== 0)('curl', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mtls-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const curl = async (...args: string[]) =>
    (await run('curl', ['-s', '--cacert', path.join(folder, 'ca.pem'), ...args])).stdout

  it('row 33: --cert and --key are enough', async () => {
    const files = { 'ca.pem': ca, 'own.pem': own.cert, 'own.key': own.key }
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
    const shown = ['--cert', path.join(folder, 'own.pem'), '--key', path.join(folder, 'own.key')]
    const grant = ['-d', 'grant_type=client_credentials', '-d', `client_id=${clientId}`]
    const { access_token } = JSON.parse(await curl(`${authTls()}/token`, ...shown, ...grant))
    const bearer = ['-H', `Authorization: Bearer ${access_token}`]
    expect(JSON.parse(await curl(`${apiTls()}/orders`, ...shown, ...bearer)).orders).toHaveLength(3)
    const status = await curl(
      `${apiTls()}/orders`,
      ...bearer,
      '-o',
      '/dev/null',
      '-w',
      '%{http_code}',
    )
    expect(status).toBe('401')
  })
})
