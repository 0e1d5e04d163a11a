import { expect, test } from 'vitest'
import type { HarEntry } from '#lib/wire/har.ts'
import { exchange } from './exchange-call.ts'

const brief = { id: 'short-trip', secret: 'local-sion-0305-brief' }
const rushed = { id: 'rush-hour', secret: 'local-kurla-0900-packed' }

/** Twenty calls, really made: how many tokens were asked for, and what the API refused. */
async function count(strategy: string, client: object) {
  const { log } = await exchange({ client, timeline: { strategy } })
  const of = (role: HarEntry['_call']) => log.entries.filter(({ _call }) => _call === role)
  const refused = of('business').filter(({ response }) => response.status === 401)
  return {
    tokens: of('token'),
    calls: of('business').length,
    refused,
    first: Date.parse(log.entries[0]?.startedDateTime ?? ''),
    last: Date.parse(log.entries.at(-1)?.startedDateTime ?? ''),
  }
}

test.concurrent('a token a call: twenty and twenty', async () => {
  const { tokens, calls, refused, first, last } = await count('each', brief)
  expect([tokens.length, calls, refused.length]).toEqual([20, 20, 0])
  expect(last - first).toBeLessThan(14_000)
})

test.concurrent('cached to the last moment: few tokens, and calls that come too late', async () => {
  const { tokens, calls, refused } = await count('cached', brief)
  expect(calls).toBe(20)
  expect(tokens.length).toBeLessThan(8)
  expect(refused.length).toBeGreaterThan(0)
  for (const { _checks } of refused) {
    expect(_checks?.find(({ outcome }) => outcome === 'failed')?.id).toBe('expiry')
  }
})

test.concurrent('cached with a margin: a few more tokens, fewer late calls', async () => {
  const { tokens, calls } = await count('margin', brief)
  expect(calls).toBe(20)
  expect(tokens.length).toBeGreaterThan(2)
  expect(tokens.length).toBeLessThan(20)
})

test.concurrent('at the rush hour a token a call ends with 429', async () => {
  const { tokens, calls } = await count('each', rushed)
  const statuses = tokens.map(({ response }) => response.status)
  expect(statuses).toHaveLength(20)
  expect(statuses.filter((status) => status === 200)).toHaveLength(calls)
  expect(calls).toBeLessThanOrEqual(10)
  expect(statuses.at(-1)).toBe(429)
  const wait = tokens.at(-1)?.response.headers.find(({ name }) => /^retry-after$/i.test(name))
  expect(Number(wait?.value)).toBeGreaterThan(0)
})
