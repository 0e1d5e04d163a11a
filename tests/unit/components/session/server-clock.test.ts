import { afterEach, expect, test, vi } from 'vitest'
import { hearServerTime, serverNow } from '#components/session/server-clock.ts'

afterEach(() => vi.useRealTimers())

test('a device whose clock is wrong counts by the server’s', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 10, 0, 0) })
  expect(serverNow()).toBe(Date.now())
  hearServerTime('Tue, 24 Nov 2026 10:03:00 GMT')
  expect(serverNow()).toBe(Date.UTC(2026, 10, 24, 10, 3, 0))
  hearServerTime('no time')
  expect(serverNow()).toBe(Date.UTC(2026, 10, 24, 10, 3, 0))
  hearServerTime('Tue, 24 Nov 2026 10:00:01 GMT')
  expect(serverNow()).toBe(Date.now())
})
