import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { api, auth, authTls, json } from './sandbox-calls.ts'

const addresses = ['/.well-known/oauth-authorization-server', '/.well-known/openid-configuration']

/** Sends bytes as they are and gives back what came, until the server ends the connection. */
function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

describe('metadata', () => {
  it.each(addresses)('rows 12, 83: %s says what is offered and no more', async (path) => {
    const response = await fetch(auth() + path)
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
    const methods = [
      'client_secret_basic',
      'client_secret_post',
      'private_key_jwt',
      'self_signed_tls_client_auth',
    ]
    const algs = ['ES256', 'RS256', 'PS256', 'Ed25519', 'EdDSA']
    expect(await json(response)).toEqual({
      issuer: auth(),
      token_endpoint: `${auth()}/token`,
      jwks_uri: `${auth()}/jwks`,
      introspection_endpoint: `${auth()}/token/introspection`,
      revocation_endpoint: `${auth()}/token/revocation`,
      registration_endpoint: `${auth()}/reg`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      scopes_supported: ['orders:read', 'orders:write'],
      token_endpoint_auth_methods_supported: methods,
      token_endpoint_auth_signing_alg_values_supported: algs,
      introspection_endpoint_auth_methods_supported: methods,
      introspection_endpoint_auth_signing_alg_values_supported: algs,
      revocation_endpoint_auth_methods_supported: methods,
      revocation_endpoint_auth_signing_alg_values_supported: algs,
      dpop_signing_alg_values_supported: ['ES256', 'Ed25519', 'EdDSA'],
      tls_client_certificate_bound_access_tokens: true,
      mtls_endpoint_aliases: {
        token_endpoint: `${authTls()}/token`,
        introspection_endpoint: `${authTls()}/token/introspection`,
        revocation_endpoint: `${authTls()}/token/revocation`,
      },
    })
  })

  it('row 84: no Host header and no request target changes an address in it', async () => {
    const expected = await (await fetch(auth() + addresses[0])).text()
    const requests = [
      `GET ${addresses[0]} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      `GET http://evil.example${addresses[0]} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      `GET ${addresses[0]} HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n`,
    ]
    for (const text of requests) expect(await raw(auth(), text)).toContain(expected)
  })

  it('row 65: the key set has public ES256 keys for signing, and nothing private', async () => {
    const response = await fetch(`${auth()}/jwks`)
    expect(response.headers.get('content-type')).toMatch(/^application\/jwk-set\+json/)
    const { keys } = (await response.json()) as { keys: Record<string, string>[] }
    for (const key of keys) expect(key).toMatchObject({ kty: 'EC', alg: 'ES256', use: 'sig' })
    for (const key of keys) expect(key).not.toHaveProperty('d')
  })

  it('row 47: the authorization endpoint is not there, nor anything else we do not offer', async () => {
    for (const path of [
      '/auth',
      '/me',
      '/session/end',
      '/request',
      '/device',
      '/TOKEN',
      '/token/',
      '/',
      '//token',
    ]) {
      const response = await fetch(auth() + path, { headers: { accept: 'text/html' } })
      expect([path, response.status]).toEqual([path, 404])
      expect(await json(response)).toEqual({
        error: 'not_found',
        error_description: 'there is nothing here',
      })
    }
  })

  it('HEAD answers as GET does, without the body', async () => {
    for (const path of [...addresses, '/jwks']) {
      const response = await fetch(auth() + path, { method: 'HEAD' })
      expect([response.status, await response.text()]).toEqual([200, ''])
    }
  })
})

describe('what is not HTTP', () => {
  it.each([
    'GARBAGE\r\n\r\n',
    'GET /orders HTTP/9.9\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    'POST /token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
    'GET / HTTP/1.1\r\n\r\n',
  ])('gets a 4xx from both servers, which live on: %j', async (text) => {
    for (const url of [auth(), api()]) {
      expect(await raw(url, text)).toMatch(/^HTTP\/1\.1 4\d\d /)
      expect((await fetch(url)).status).toBeLessThan(500)
    }
  })

  it('a request that is cut off harms neither server', async () => {
    for (const [url, path] of [
      [auth(), '/token'],
      [auth(), '/reg'],
      [api(), '/orders'],
    ] as const) {
      const { hostname, port } = new URL(url)
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(
            `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"a"`,
            () => {
              socket.destroy()
            },
          )
        })
        socket.on('close', () => resolve())
      })
      expect((await fetch(url)).status).toBeLessThan(500)
    }
  })
})
