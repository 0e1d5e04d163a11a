import { expect, test } from 'vitest'
import { brokenBy } from '#components/session/board/broken.ts'
import type { Run } from '#lib/session/types.ts'
import { person } from '../room.ts'

const run = (change: Partial<Run>): Run => ({
  experiment: 'wrong-secret',
  token: 401,
  business: null,
  failed: 'client-proof',
  times: 1,
  at: '2026-01-01T10:00:00.000Z',
  ...change,
})

test('what was broken most stands first, counted over everybody, with its last answer', () => {
  const people = [
    person('a', {
      runs: [run({ times: 2 }), run({ experiment: null, token: 200, business: 200 })],
    }),
    person('b', {
      runs: [
        run({ token: 503, at: '2026-01-01T10:05:00.000Z' }),
        run({ experiment: 'no-token', token: null, business: 401, times: 5 }),
      ],
    }),
  ]
  expect(brokenBy(people)).toEqual([
    { experiment: 'no-token', times: 5, token: null, business: 401 },
    { experiment: 'wrong-secret', times: 3, token: 503, business: null },
  ])
})
