import fc from 'fast-check'
import { expect, it } from 'vitest'
import { presentedCredentials } from '#lib/sandbox/auth/credentials.ts'
import { Refusal } from '#lib/sandbox/auth/refusal.ts'

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

it('row 14: reads the test vector of RFC 6749 App. B', () => {
  const vector = '+%25%26%2B%C2%A3%E2%82%AC'
  expect(presentedCredentials(basic(`${vector}:${vector}`), {})).toEqual({
    clientId: ' %&+£€',
    method: 'client_secret_basic',
  })
})

it('rows 14, 15: finds the id again, whatever signs it has', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (id) => {
      const encoded = new URLSearchParams({ x: id }).toString().slice(2)
      expect(presentedCredentials(basic(`${encoded}:s`), {}).clientId).toBe(id)
    }),
  )
})

it('says what it cannot read instead of throwing, whatever the header', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (header) => {
      const { clientId, method, problem } = presentedCredentials(header, {})
      expect(clientId !== undefined && method !== undefined).toBe(problem === undefined)
    }),
  )
})

it('row 20: two ways or two names are refused', () => {
  const header = basic('a:b')
  expect(() => presentedCredentials(header, { client_secret: 'x' })).toThrow(Refusal)
  expect(() => presentedCredentials(header, { client_id: 'other' })).toThrow(Refusal)
  expect(presentedCredentials(header, { client_id: 'a' }).clientId).toBe('a')
})
