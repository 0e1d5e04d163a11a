import { randomBytes } from 'node:crypto'
import { exportJWK } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { ProofJudge } from '#lib/sandbox/api/dpop.ts'
import { TokenRefusal } from '#lib/sandbox/api/refusal.ts'
import { Records } from '#lib/sandbox/records.ts'
import { ath, type ProofKey, proof, proofKey } from '#tests/helpers/proof.ts'
import { temporaryStore } from '#tests/helpers/temporary-store.ts'

const token = 'a.b.c'
const address = 'http://127.0.0.1:4002/orders'
const now = () => Math.floor(Date.now() / 1_000)
const call = { htm: 'GET', htu: address, ath: ath(token) }

let key: ProofKey
const records = new Records(await temporaryStore())
const newJudge = () => new ProofJudge(randomBytes(32), records)
let judge: ProofJudge

beforeAll(async () => {
  key = await proofKey()
  judge = newJudge()
})

/** What the judge says of a proof: the key's thumbprint, or the error code. */
async function judged(shown: string | undefined, { nonce = false, at = now() } = {}) {
  try {
    return await judge.judge({ proof: shown, method: 'GET', address, token, now: at }, nonce)
  } catch (error) {
    if (!(error instanceof TokenRefusal)) throw error
    return error.challenge.error
  }
}

describe('row 85: a proof', () => {
  it('that is for this call names its key', async () => {
    expect(await judged(await proof(key, call))).toBe(key.jkt)
  })

  it.each([[`${address}?a=b#c`], ['HTTP://127.0.0.1:4002/./orders']])(
    'may write the address as %s',
    async (htu) => {
      expect(await judged(await proof(key, { ...call, htu }))).toBe(key.jkt)
    },
  )

  it.each([
    ['another method', { htm: 'POST' }],
    ['the method in small letters', { htm: 'get' }],
    ['another path', { htu: 'http://127.0.0.1:4002/orders/1' }],
    ['another server', { htu: 'https://127.0.0.1:4002/orders' }],
    ['no address', { htu: undefined }],
    ['an address that is none', { htu: 'orders' }],
    ['another token', { ath: ath('other') }],
    ['no token', { ath: undefined }],
    ['no jti', { jti: undefined }],
    ['a jti that is no text', { jti: 7 }],
    ['no iat', { iat: undefined }],
    ['an hour ago', { iat: now() - 3600 }],
    ['the next hour', { iat: now() + 3600 }],
    ['a past end', { exp: now() - 3600 }],
  ])('for %s is none', async (_, claims) => {
    expect(await judged(await proof(key, call, { claims }))).toBe('invalid_dpop_proof')
  })

  it.each([
    ['of another type', { typ: 'JWT' }],
    ['of no type', { typ: undefined }],
    ['without a key', { jwk: undefined }],
    ['with a key that is none', { jwk: 'x' }],
    ['with an empty key', { jwk: {} }],
    ['with a point off the curve', { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }],
    ['with a curve that is none', { jwk: { kty: 'EC', crv: 'P-0', x: 'AA', y: 'AA' } }],
    ['with a shared secret', { jwk: { kty: 'oct', k: 'AA' } }],
  ])('%s is none', async (_, header) => {
    expect(await judged(await proof(key, call, { header }))).toBe('invalid_dpop_proof')
  })

  it('that shows its private key, or another key than it is signed with, is none', async () => {
    const open = { jwk: await exportJWK(key.privateKey) }
    expect(await judged(await proof(key, call, { header: open }))).toBe('invalid_dpop_proof')
    const other = await proofKey()
    const mixed = { ...other, privateKey: key.privateKey }
    expect(await judged(await proof(mixed, call))).toBe('invalid_dpop_proof')
  })

  it.each([undefined, '', 'x', 'a.b.c', `${'x'.repeat(9_000)}.y.z`])('%j is none', async (text) => {
    expect(await judged(text)).toBe('invalid_dpop_proof')
  })

  it('two of them in a row are none', async () => {
    const two = `${await proof(key, call)}, ${await proof(key, call)}`
    expect(await judged(two)).toBe('invalid_dpop_proof')
  })

  it('row 89: counts once; the same jti of another key is another proof', async () => {
    const claims = { jti: 'once' }
    const shown = await proof(key, call, { claims })
    expect(await judged(shown)).toBe(key.jkt)
    expect(await judged(shown)).toBe('invalid_dpop_proof')
    const other = await proofKey()
    expect(await judged(await proof(other, call, { claims }))).toBe(other.jkt)
  })

  it('is remembered for as long as it could be shown again', async () => {
    const shown = await proof(key, call)
    expect(await judged(shown, { at: now() - 50 })).toBe(key.jkt)
    expect(await judged(shown, { at: now() + 50 })).toBe('invalid_dpop_proof')
  })
})

describe('row 88: a nonce', () => {
  const nonce = () => judge.nonce(now())

  it('is asked for where it is demanded, and good then', async () => {
    expect(await judged(await proof(key, call), { nonce: true })).toBe('use_dpop_nonce')
    const fresh = await proof(key, { ...call, nonce: nonce() })
    expect(await judged(fresh, { nonce: true })).toBe(key.jkt)
  })

  it('of another server is not taken, demanded or not', async () => {
    const others = { ...call, nonce: newJudge().nonce(now()) }
    expect(await judged(await proof(key, others))).toBe('use_dpop_nonce')
    expect(await judged(await proof(key, others), { nonce: true })).toBe('use_dpop_nonce')
  })

  it('is taken for a while, then no longer', async () => {
    const at = 1_200_000
    const withNonce = { ...call, nonce: judge.nonce(at) }
    const claims = (iat: number) => ({ claims: { iat } })
    const later = async (seconds: number) =>
      judged(await proof(key, withNonce, claims(at + seconds)), { at: at + seconds })
    expect(await later(60)).toBe(key.jkt)
    expect(await later(120)).toBe('use_dpop_nonce')
  })
})
