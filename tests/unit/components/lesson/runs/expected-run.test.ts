import { expect, it } from 'vitest'
import { wentAsExpected } from '#components/lesson/runs/expected-run.ts'
import type { Recording } from '#lib/wire/har.ts'

function recording(...calls: [role: string, status: number][]): Recording {
  const entries = calls.map(([_call, status]) => ({ _call, response: { status } }))
  return { log: { entries } } as unknown as Recording
}

const run = { experiment: null, token: 200, business: 403 }

it.each([
  [true, [recording(['token', 200], ['business', 403])]],
  [true, [recording(['token', 200], ['business', 200], ['business', 403])]],
  [false, [recording(['token', 200], ['business', 200])]],
  [false, [recording(['token', 200])]],
  [false, []],
])('answers %s by the last status of each server', (expected, recordings) => {
  expect(wentAsExpected([run], recordings)).toBe(expected)
})

it('knows a server that was not called', () => {
  expect(wentAsExpected([{ ...run, business: null }], [recording(['token', 200])])).toBe(true)
})
