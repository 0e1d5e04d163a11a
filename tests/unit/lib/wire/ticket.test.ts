import { describe, expect, it } from 'vitest'
import { ticketOf } from '#lib/wire/ticket.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = {
  iss: 'http://127.0.0.1:4001',
  client_id: 'automation-framework',
  aud: ['http://127.0.0.1:4002', 'http://127.0.0.1:4002/reports'],
  scope: 'orders:read',
}
const jwt = `${part({ alg: 'ES256' })}.${part(claims)}.c2ln`

describe('the ticket', () => {
  it('says what its token says', () => {
    const run = recording(
      entry({ answer: { access_token: jwt, expires_in: 600 }, at: 1000, took: 20 }),
      entry({ role: 'business', at: 3500, took: 10 }),
    )
    expect(ticketOf(run)).toMatchObject({
      token: jwt,
      issuer: 'http://127.0.0.1:4001',
      clientId: 'automation-framework',
      audience: 'http://127.0.0.1:4002 http://127.0.0.1:4002/reports',
      scope: 'orders:read',
      lifetime: 600,
      age: 2490,
    })
  })

  it('of an opaque token says what the answer said', () => {
    const run = recording(entry({ answer: { access_token: 'abc', scope: 'a b' } }))
    expect(ticketOf(run)).toEqual({
      token: 'abc',
      jwt: undefined,
      issuer: undefined,
      clientId: undefined,
      audience: undefined,
      scope: 'a b',
      lifetime: undefined,
      age: 0,
    })
  })

  it.each([
    ['a refusal', { status: 401, answer: { error: 'invalid_client' } }],
    ['no answer', { status: 0 }],
    ['an answer that is no JSON', { answer: '<html>' }],
    ['an answer without a token', { answer: { access_token: 7 } }],
    ['null', { answer: 'null' }],
  ])('is not made of %s', (_, parts) => {
    expect(ticketOf(recording(entry(parts)))).toBeUndefined()
  })
})
