import { describe, expect, test } from 'vitest'
import { judge } from '#lib/session/judge.ts'
import { tally } from '#lib/session/polls.ts'
import type { CallRole, Check, HarEntry, Recording } from '#lib/wire/har.ts'

function entry(role: CallRole, status: number, checks?: Partial<Check>[]): HarEntry {
  return {
    _call: role,
    time: 3.4,
    response: { status },
    ...(checks && { _checks: checks }),
  } as unknown as HarEntry
}
const recording = (...entries: HarEntry[]) => ({ log: { entries } }) as unknown as Recording
const passed = [{ id: 'client-known', outcome: 'passed' }] as const
const refused = [
  { id: 'client-known', outcome: 'passed' },
  { id: 'client-proof', outcome: 'failed' },
] as const

describe('how an exchange went', () => {
  test('is a ticket and an arrival when both servers know of it', () => {
    const verdict = judge(
      recording(entry('token', 200, [...passed]), entry('business', 200, [...passed])),
    )
    expect(verdict).toEqual({
      token: 200,
      business: 200,
      failed: null,
      ticket: true,
      arrived: true,
      duration: 7,
    })
  })

  test('is nothing of the kind where no server has an account of it', () => {
    const verdict = judge(recording(entry('token', 200), entry('business', 200, [])))
    expect(verdict).toMatchObject({ token: 200, business: 200, ticket: false, arrived: false })
  })

  test('names the check that refused the last call', () => {
    expect(judge(recording(entry('token', 401, [...refused])))).toMatchObject({
      token: 401,
      business: null,
      failed: 'client-proof',
      ticket: false,
    })
  })

  test('counts the last call of each role', () => {
    const verdict = judge(
      recording(
        entry('token', 200, [...passed]),
        entry('revocation', 200, [...passed]),
        entry('business', 200, [...passed]),
        entry('business', 0),
      ),
    )
    expect(verdict).toMatchObject({ token: 200, business: 0, ticket: true, arrived: false })
  })

  test('of no call at all is nothing', () => {
    expect(judge(recording())).toMatchObject({ token: null, business: null, ticket: false })
  })
})

test('a tally counts votes by option, and none that is no option', () => {
  expect(tally([0, 2, 2, 5, -1], 3)).toEqual([1, 0, 2])
  expect(tally([], 2)).toEqual([0, 0])
})
