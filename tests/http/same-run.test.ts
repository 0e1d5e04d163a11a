import { expect, it } from 'vitest'
import { compareEntry } from '#lib/wire/compare.ts'
import { lineText } from '#lib/wire/lines.ts'
import { exchange } from './exchange-call.ts'

const posted = {
  token: { scope: 'orders:write' },
  call: { method: 'POST', path: '/orders', body: { item: 'Cutting chai', qty: 4 } },
}

it.each([
  ['the demo exchange', {}],
  ['a new order', posted],
  ['an opaque token', { experiment: 'opaque-token' }],
  ['a revoked token', { experiment: 'revoked-token' }],
  ['a signed assertion', { experiment: 'private-key-jwt' }],
  ['a proof with the token', { experiment: 'dpop' }],
  ['a refusal', { experiment: 'wrong-secret' }],
])('%s, run twice, differs in no line', async (_name, body) => {
  const [one, other] = [await exchange(body), await exchange(body)]
  const signed = other.log.entries.flatMap((entry) => {
    const { request = [], response = [] } = compareEntry(entry, other, one) ?? {}
    return [...request, ...response].filter(({ sign }) => sign).map(lineText)
  })
  expect(other.log.entries.length).toBeGreaterThan(0)
  expect(signed).toEqual([])
})
