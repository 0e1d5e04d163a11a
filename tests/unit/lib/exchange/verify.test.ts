import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { verifyToken } from '#lib/exchange/verify.ts'
import { payloadText, withPayload } from '#lib/wire/edit-token.ts'
import { decodeJwt } from '#lib/wire/jwt.ts'

const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] }

/** A token of the key, good for 10 s from the beginning of 1970. */
const sign = (header: { kid?: string } = { kid: 'one' }, key = privateKey) =>
  new SignJWT({ exp: 10, scope: 'orders:read' })
    .setProtectedHeader({ alg: 'ES256', ...header })
    .sign(key)

const unsigned = (header: object) =>
  `${[header, { exp: 10 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`

/** The step that failed and how many were not reached. */
async function failing(token: string, set: unknown = keys, now = 5_000) {
  const steps = await verifyToken(token, set, now)
  expect(steps.map(({ id }) => id)).toEqual(['form', 'alg', 'kid', 'signature', 'expiry'])
  return [
    steps.find(({ outcome }) => outcome === 'failed')?.id,
    steps.filter(({ outcome }) => outcome === 'skipped').length,
  ]
}

describe('a token is verified step by step', () => {
  test('a good one passes all of them', async () => {
    expect(await failing(await sign())).toEqual([undefined, 0])
  })

  test('and ends at the first that fails', async () => {
    const token = await sign()
    const jwt = decodeJwt(token)
    if (!jwt) throw new Error('no JWT')
    const changed = withPayload(jwt, payloadText(jwt).replace('read', 'write'))
    const stranger = await generateKeyPair('ES256')
    expect(await failing('Zk3_opaque')).toEqual(['form', 4])
    expect(await failing(unsigned({ alg: 'none', kid: 'one' }))).toEqual(['alg', 3])
    expect(await failing(unsigned({ alg: 'HS256', kid: 'one' }))).toEqual(['alg', 3])
    expect(await failing(await sign({ kid: 'two' }))).toEqual(['kid', 2])
    expect(await failing(await sign({}))).toEqual(['kid', 2])
    expect(await failing(token, null)).toEqual(['kid', 2])
    expect(await failing(token, { keys: 'none' })).toEqual(['kid', 2])
    expect(await failing(token, { keys: [{ kid: 'one', kty: 'oct' }] })).toEqual(['signature', 1])
    expect(await failing(changed)).toEqual(['signature', 1])
    expect(await failing(await sign({ kid: 'one' }, stranger.privateKey))).toEqual(['signature', 1])
    expect(await failing(token, keys, 10_000)).toEqual(['expiry', 0])
  })
})
