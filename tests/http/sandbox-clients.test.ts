import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import * as openid from 'openid-client'
import { describe, expect, it } from 'vitest'
import { api, auth, register, secrets } from './sandbox-calls.ts'

const run = promisify(execFile)
const insecure = { execute: [openid.allowInsecureRequests] }
const framework = ['automation-framework', secrets['automation-framework']] as const
const demo = ['automation-framework', 'report-reader', 'night-batch'] as const

describe('openid-client, unchanged', () => {
  const discover = (
    id: string,
    method: openid.ClientAuth,
    algorithm: 'oauth2' | 'oidc' = 'oauth2',
  ) => openid.discovery(new URL(auth()), id, undefined, method, { ...insecure, algorithm })

  const callOrders = (config: openid.Configuration, token: string) =>
    openid.fetchProtectedResource(config, token, new URL(`${api()}/orders`), 'GET')

  it.each(demo)('%s: Basic, found by RFC 8414, gets a token and the orders', async (id) => {
    const config = await discover(id, openid.ClientSecretBasic(secrets[id]))
    const parameters = { scope: 'orders:read', resource: api() }
    const token = await openid.clientCredentialsGrant(config, parameters)
    expect(token.expires_in).toBe(600)
    expect((await callOrders(config, token.access_token)).status).toBe(200)
  })

  it('finds the server by OpenID discovery too, and sends the secret in the body', async () => {
    const method = openid.ClientSecretPost(secrets['night-batch'])
    const config = await discover('night-batch', method, 'oidc')
    const token = await openid.clientCredentialsGrant(config)
    expect((await callOrders(config, token.access_token)).status).toBe(200)
  })

  it('introspects and revokes its token', async () => {
    const id = 'automation-framework'
    const config = await discover(id, openid.ClientSecretBasic(secrets[id]))
    const { access_token } = await openid.clientCredentialsGrant(config)
    expect((await openid.tokenIntrospection(config, access_token)).active).toBe(true)
    await openid.tokenRevocation(config, access_token)
    expect((await openid.tokenIntrospection(config, access_token)).active).toBe(false)
  })

  it('registers itself and works with what it was given', async () => {
    const metadata = { grant_types: ['client_credentials'], response_types: [], redirect_uris: [] }
    const basic = openid.ClientSecretBasic()
    const config = await openid.dynamicClientRegistration(new URL(auth()), metadata, basic, {
      ...insecure,
      algorithm: 'oauth2',
    })
    const { access_token } = await openid.clientCredentialsGrant(config)
    expect((await callOrders(config, access_token)).status).toBe(200)
  })

  it('rows 27, 28, 30: signs with a key of its own in place of a secret', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const { client } = await register({
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [await exportJWK(publicKey)] },
    })
    const config = await discover(String(client.client_id), openid.PrivateKeyJwt(privateKey))
    const { access_token } = await openid.clientCredentialsGrant(config)
    expect((await callOrders(config, access_token)).status).toBe(200)
    expect((await openid.tokenIntrospection(config, access_token)).active).toBe(true)
    await openid.tokenRevocation(config, access_token)
    expect((await openid.tokenIntrospection(config, access_token)).active).toBe(false)
  })

  it('row 84: stops at an issuer that is written otherwise', async () => {
    const written = new URL(auth().replace('127.0.0.1', 'localhost'))
    await expect(
      openid.discovery(written, 'x', undefined, openid.None(), {
        ...insecure,
        algorithm: 'oauth2',
      }),
    ).rejects.toThrow()
  })

  it('reads the challenges of both servers', async () => {
    const config = await discover('report-reader', openid.ClientSecretBasic('wrong'))
    const refused = await openid.clientCredentialsGrant(config).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(openid.WWWAuthenticateChallengeError)
    const challenged = await callOrders(config, 'abc').catch((error: unknown) => error)
    expect(challenged).toBeInstanceOf(openid.WWWAuthenticateChallengeError)
    expect((challenged as openid.WWWAuthenticateChallengeError).cause).toMatchObject([
      { scheme: 'bearer', parameters: { realm: 'orders', error: 'invalid_token' } },
    ])
  })
})

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0

describe.skipIf(!has('curl', '--version'))('curl', () => {
  const grant = ['-d', 'grant_type=client_credentials']
  const curl = async (...args: string[]) => (await run('curl', ['-s', ...args])).stdout

  it.each(['automation-framework', 'report-reader'] as const)(
    '%s: -u and -d are enough',
    async (id) => {
      const answer = JSON.parse(
        await curl(`${auth()}/token`, '-u', `${id}:${secrets[id]}`, ...grant),
      )
      const bearer = `Authorization: Bearer ${answer.access_token}`
      expect(JSON.parse(await curl(`${api()}/orders`, '-H', bearer)).orders).toHaveLength(3)
    },
  )

  it('row 16: -u does not form-encode, so night-batch needs it done, or the body', async () => {
    const id = 'night-batch'
    const status = (...args: string[]) =>
      curl('-o', '/dev/null', '-w', '%{http_code}', `${auth()}/token`, ...grant, ...args)
    expect(await status('-u', `${id}:${secrets[id]}`)).toBe('401')
    expect(await status('-u', `${id}:${encodeURIComponent(secrets[id])}`)).toBe('200')
    const body = ['--data-urlencode', `client_secret=${secrets[id]}`, '-d', `client_id=${id}`]
    expect(await status(...body)).toBe('200')
  })
})

/** Where a Python may be: the first on the path, or the system's own, which has its packages. */
const pythons = ['python3', '/usr/bin/python3'].filter((path) => has(path, '--version'))
const python = pythons[0]
const pythonWith = (module: string) => pythons.find((path) => has(path, '-c', `import ${module}`))
const authlib = pythonWith('authlib')
const requestsOauthlib = pythonWith('requests_oauthlib')

/** Runs a Python program with both addresses and a client, and gives back what it printed. */
async function runPython(
  program: string,
  [id, secret]: readonly [string, string],
  interpreter = 'python3',
): Promise<unknown> {
  const env = { ...process.env, AUTHLIB_INSECURE_TRANSPORT: '1', OAUTHLIB_INSECURE_TRANSPORT: '1' }
  const args = ['-c', `import sys, json\n${program}`, auth(), api(), id, secret]
  return JSON.parse((await run(interpreter, args, { env })).stdout)
}

describe.skipIf(!python)('Python', () => {
  it.each(demo)('%s: the standard library alone', async (id) => {
    const program = `
import base64, urllib.parse, urllib.request
auth, api, client, secret = sys.argv[1:]
quote = urllib.parse.quote_plus
pair = base64.b64encode(f'{quote(client)}:{quote(secret)}'.encode()).decode()
form = urllib.parse.urlencode({'grant_type': 'client_credentials', 'scope': 'orders:read'}).encode()
ask = urllib.request.Request(auth + '/token', form, {'Authorization': 'Basic ' + pair})
token = json.load(urllib.request.urlopen(ask))['access_token']
call = urllib.request.Request(api + '/orders', headers={'Authorization': 'Bearer ' + token})
print(len(json.load(urllib.request.urlopen(call))['orders']))`
    expect(await runPython(program, [id, secrets[id]])).toBe(3)
  })

  it.skipIf(!authlib)('authlib, unchanged', async () => {
    const program = `
from authlib.integrations.requests_client import OAuth2Session
auth, api, client, secret = sys.argv[1:]
session = OAuth2Session(client, secret, scope='orders:read')
session.fetch_token(auth + '/token', grant_type='client_credentials')
print(len(session.get(api + '/orders').json()['orders']))`
    expect(await runPython(program, framework, authlib)).toBe(3)
  })

  it.skipIf(!authlib)(
    'row 29: authlib signs for the token endpoint, as RFC 7523 allowed',
    async () => {
      const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
      const { client } = await register({
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'RS256',
        jwks: { keys: [await exportJWK(publicKey)] },
      })
      const program = `
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7523 import PrivateKeyJWT
auth, api, client, key = sys.argv[1:]
session = OAuth2Session(client, key, token_endpoint_auth_method='private_key_jwt')
session.register_client_auth_method(PrivateKeyJWT(auth + '/token'))
session.fetch_token(auth + '/token', grant_type='client_credentials')
print(len(session.get(api + '/orders').json()['orders']))`
      const credentials = [String(client.client_id), await exportPKCS8(privateKey)] as const
      expect(await runPython(program, credentials, authlib)).toBe(3)
    },
  )

  it.skipIf(!requestsOauthlib)('requests-oauthlib, unchanged', async () => {
    const program = `
from oauthlib.oauth2 import BackendApplicationClient
from requests_oauthlib import OAuth2Session
auth, api, client, secret = sys.argv[1:]
session = OAuth2Session(client=BackendApplicationClient(client_id=client, scope=['orders:read']))
session.fetch_token(auth + '/token', client_id=client, client_secret=secret)
print(len(session.get(api + '/orders').json()['orders']))`
    expect(await runPython(program, framework, requestsOauthlib)).toBe(3)
  })
})
