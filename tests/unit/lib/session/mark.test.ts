// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { exchangeAddress, readMark, writeMark } from '#lib/session/mark.ts'

beforeEach(() => localStorage.clear())

test('a session is remembered until it is left, and pages of the tab are told', () => {
  let told = 0
  addEventListener('session-mark', () => told++)
  writeMark({ code: 'K7M4PQ', role: 'participant', follow: false })
  expect(readMark()).toEqual({ code: 'K7M4PQ', role: 'participant', follow: false })
  writeMark(undefined)
  expect(readMark()).toBeUndefined()
  expect(told).toBe(2)
})

test.each(['', 'null', '{', '7', '{"code":7}'])(
  'what stands there otherwise, %j, is no session',
  (text) => {
    localStorage.setItem('session', text)
    expect(readMark()).toBeUndefined()
  },
)

test('a participant’s exchanges go to their session, everybody else’s do not', () => {
  expect(exchangeAddress()).toBe('/api/exchange')
  writeMark({ code: 'K7M4PQ', role: 'facilitator', follow: true })
  expect(exchangeAddress()).toBe('/api/exchange')
  writeMark({ code: 'K7M4PQ', role: 'participant', follow: true })
  expect(exchangeAddress()).toBe('/api/session/K7M4PQ/exchange')
})
