import { describe, expect, test } from 'vitest'
import { createAdmission } from '#lib/exchange/index.ts'

const limits = { perMinute: 3, atOnce: 2, addresses: 4 }

describe('admission', () => {
  test('after the last place of a minute it says how long to wait, then lets in again', () => {
    let now = 0
    const admit = createAdmission(limits, () => now)
    for (now of [0, 1000, 2000]) {
      const admission = admit('a')
      expect(admission).toHaveProperty('leave')
      if ('leave' in admission) admission.leave()
    }
    now = 2500
    expect(admit('a')).toEqual({ retryAfter: 58 })
    expect(admit('b')).toHaveProperty('leave')
    now = 60_000
    expect(admit('a')).toHaveProperty('leave')
  })

  test('no more at once than allowed; who leaves twice frees one place', () => {
    const admit = createAdmission({ ...limits, perMinute: 100 })
    const first = admit('a')
    admit('a')
    expect(admit('a')).toEqual({ retryAfter: 1 })
    if ('leave' in first) {
      first.leave()
      first.leave()
    }
    expect(admit('a')).toHaveProperty('leave')
    expect(admit('a')).toEqual({ retryAfter: 1 })
  })

  test('forgets the longest known minute, and no place that is taken', () => {
    const admit = createAdmission({ perMinute: 1, atOnce: 1, addresses: 4 })
    admit('busy')
    for (let index = 0; index < 20; index += 1) {
      const admission = admit(`idle-${index}`)
      if ('leave' in admission) admission.leave()
    }
    expect(admit('busy')).toEqual({ retryAfter: 1 })
    expect(admit('idle-19')).toEqual({ retryAfter: 60 })
    expect(admit('idle-0')).toHaveProperty('leave')
  })
})
