import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import { exchange, last } from './exchange-call.ts'
import { api, apiTls, auth, authTls } from './sandbox-calls.ts'

const calls = ({ log }: Recording) =>
  log.entries.map(({ _call, response }) => `${_call} ${response.status}`)

const header = (
  entry: HarEntry | undefined,
  name: string,
  side: 'request' | 'response' = 'request',
) => entry?.[side].headers.find((field) => field.name.toLowerCase() === name)?.value

const param = (entry: HarEntry | undefined, name: string) =>
  entry?.request.postData?.params?.find((one) => one.name === name)?.value

const tokenOf = (recording: Recording) =>
  String(JSON.parse(last(recording, 'token')?.response.content.text ?? '{}').access_token)

describe('private_key_jwt', () => {
  it('rows 28, 30, 31: signs for the issuer alone, says what the JWT is, sends no secret', async () => {
    const recording = await exchange({ client: { auth: 'private_key_jwt' } })
    expect(calls(recording)).toEqual(['token 200', 'business 200'])
    const asked = last(recording, 'token')
    const assertion = param(asked, 'client_assertion') ?? ''
    expect(decodeProtectedHeader(assertion).typ).toBe('client-authentication+jwt')
    expect(decodeJwt(assertion)).toMatchObject({
      iss: 'key-holder',
      sub: 'key-holder',
      aud: auth(),
    })
    expect(header(asked, 'authorization')).toBeUndefined()
    expect(param(asked, 'client_secret')).toBeUndefined()
  })

  it('row 29: the older audience differs in nothing else', async () => {
    const asked = last(await exchange({ experiment: 'old-assertion-audience' }), 'token')
    expect(decodeJwt(param(asked, 'client_assertion') ?? '').aud).toBe(`${auth()}/token`)
  })

  it('row 28: a replay is the same request to the byte', async () => {
    const { log } = await exchange({ experiment: 'replayed-assertion' })
    const [first, second] = log.entries.map(({ request }) => request.postData?.text)
    expect(calls({ log })).toEqual(['token 200', 'token 401'])
    expect(second).toBe(first)
  })
})

describe('a client certificate', () => {
  it('rows 33, 34, 90: is shown at the TLS addresses; the plaintext has the name alone', async () => {
    const recording = await exchange({ client: { auth: 'self_signed_tls_client_auth' } })
    expect(calls(recording)).toEqual(['token 200', 'business 200'])
    const { cnf } = decodeJwt(tokenOf(recording))
    const [asked, called] = [last(recording, 'token'), last(recording, 'business')]
    expect(asked?.request.url).toBe(`${authTls()}/token`)
    expect(called?.request.url).toBe(`${apiTls()}/orders`)
    expect(param(asked, 'client_id')).toBe('cert-holder')
    expect(header(asked, 'authorization')).toBeUndefined()
    for (const entry of [asked, called]) {
      expect(entry?._tls).toEqual({
        protocol: 'TLSv1.3',
        cipher: expect.stringMatching(/^TLS_/),
        clientCertificate: { subject: 'CN=cert-holder', ...(cnf as object) },
      })
      expect(entry?.timings.ssl).toBeGreaterThan(0)
    }
    expect(JSON.stringify(recording)).not.toMatch(/PRIVATE KEY|BEGIN CERTIFICATE/)
  })

  it('row 90: stolen, the token comes without a certificate, and with one of the same name', async () => {
    const recording = await exchange({ experiment: 'stolen-bound-token' })
    expect(calls(recording)).toEqual(['token 200', 'business 401', 'business 401'])
    const [owner, none, other] = recording.log.entries.map(({ _tls }) => _tls?.clientCertificate)
    expect(none).toBeUndefined()
    expect(other?.subject).toBe(owner?.subject)
    expect(other?.['x5t#S256']).not.toBe(owner?.['x5t#S256'])
    const logs = recording.log.entries.map(
      ({ _checks }) => _checks?.find(({ outcome }) => outcome === 'failed')?._log,
    )
    expect(logs).toEqual([
      undefined,
      'no certificate was shown on this connection',
      expect.stringContaining('not the token'),
    ])
  })

  it('is nothing that an exchange without TLS tells of', async () => {
    for (const entry of (await exchange({})).log.entries) expect(entry).not.toHaveProperty('_tls')
  })
})

describe('DPoP', () => {
  const proofIn = (entry: HarEntry | undefined) => decodeJwt(header(entry, 'dpop') ?? '')

  it('row 88: the calls that bring the nonces stand in the recording, each with its own', async () => {
    const recording = await exchange({ experiment: 'dpop' })
    expect(calls(recording)).toEqual(['token 400', 'token 200', 'business 401', 'business 200'])
    const [asked, askedAgain, called, calledAgain] = recording.log.entries
    for (const [first, second] of [
      [asked, askedAgain],
      [called, calledAgain],
    ]) {
      expect(proofIn(first)).not.toHaveProperty('nonce')
      expect(proofIn(second).nonce).toBe(header(first, 'dpop-nonce', 'response'))
      expect(proofIn(second).jti).not.toBe(proofIn(first).jti)
    }
    expect(proofIn(askedAgain).nonce).not.toBe(proofIn(calledAgain).nonce)
  })

  it('rows 85, 86: each proof is for its call, and names the key of the token', async () => {
    const recording = await exchange({ experiment: 'dpop' })
    const [asked, called] = [last(recording, 'token'), last(recording, 'business')]
    expect(proofIn(asked)).toMatchObject({ htm: 'POST', htu: `${auth()}/token` })
    expect(proofIn(asked)).not.toHaveProperty('ath')
    expect(proofIn(called)).toMatchObject({ htm: 'GET', htu: `${api()}/orders` })
    expect(proofIn(called)).toHaveProperty('ath')
    expect(header(called, 'authorization')).toBe(`DPoP ${tokenOf(recording)}`)
    expect(decodeJwt(tokenOf(recording)).cnf).toEqual({ jkt: expect.any(String) })
    expect(header(asked, 'authorization')).toMatch(/^Basic /)
  })

  it('row 87: as Bearer the same token goes out without a proof', async () => {
    const recording = await exchange({ experiment: 'dpop-as-bearer' })
    const called = last(recording, 'business')
    expect(header(called, 'authorization')).toBe(`Bearer ${tokenOf(recording)}`)
    expect(header(called, 'dpop')).toBeUndefined()
  })

  it('row 89: a replay is the same request to the byte', async () => {
    const { log } = await exchange({ experiment: 'dpop-replay' })
    expect(calls({ log })).toEqual(['token 200', 'business 200', 'business 401'])
    expect(log.entries[2]?.request).toEqual(log.entries[1]?.request)
  })
})

describe('two secrets alive', () => {
  it('both bring a token until the older one is ended; only the log tells which was which', async () => {
    const recording = await exchange({ experiment: 'secret-rotation' })
    expect(calls(recording)).toEqual([
      'token 200',
      'token 200',
      'token 401',
      'token 200',
      'business 200',
    ])
    const { entries } = recording.log
    const logs = entries.map(
      ({ _checks }) => _checks?.find(({ id }) => id === 'client-proof')?._log,
    )
    const ended = 'an older secret, which has ended'
    expect(logs).toEqual(['the older one of two secrets', undefined, ended, undefined, undefined])
    expect(entries[2]?.request).toEqual(entries[0]?.request)
    const secrets = entries.map((entry) => header(entry, 'authorization'))
    expect(secrets[1]).toBe(secrets[3])
    expect(secrets[1]).not.toBe(secrets[0])
  })

  it('one that has ended looks like any wrong one, and its token goes on to work', async () => {
    const [ended, wrong] = await Promise.all([
      exchange({ experiment: 'retired-secret' }),
      exchange({ experiment: 'wrong-secret' }),
    ])
    const answer = (recording: Recording) => last(recording, 'token')?.response.content.text
    expect(calls(ended)).toEqual(['token 200', 'token 401', 'business 200'])
    expect(answer(ended)).toBe(answer(wrong))
    const log = last(ended, 'token')?._checks?.find(({ outcome }) => outcome === 'failed')?._log
    expect(log).toBe('an older secret, which has ended')
  })
})
