import { expect, it } from 'vitest'
import { MinuteCounter } from '#lib/minute-counter.ts'

it('counts each key for itself, and begins anew after a minute', () => {
  let now = 0
  const counter = new MinuteCounter(10, () => now)
  expect(counter.count('a')).toEqual({ count: 1, secondsLeft: 60 })
  now = 59_001
  expect(counter.count('a')).toEqual({ count: 2, secondsLeft: 1 })
  expect(counter.count('b').count).toBe(1)
  now = 60_000
  expect(counter.count('a')).toEqual({ count: 1, secondsLeft: 60 })
  expect(counter.count('b').count).toBe(2)
})

it('forgets the oldest key when there are too many', () => {
  const counter = new MinuteCounter(2, () => 0)
  for (const key of ['a', 'a', 'b', 'c']) counter.count(key)
  expect(counter.count('b').count).toBe(2)
  expect(counter.count('a').count).toBe(1)
})
