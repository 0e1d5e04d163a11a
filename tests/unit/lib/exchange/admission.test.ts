import { describe, expect, test } from 'vitest'
import { createAdmission } from '#lib/exchange/index.ts'

const limits = { perMinute: 3, atOnce: 2, addresses: 4 }

describe('admission', () => {
  test('after the last place of a minute it says how long to wait, then lets in again', () => {
    const admit = createAdmission(limits)
    for (const at of [0, 1000, 2000]) {
      const admission = admit('a', at)
      expect(admission).toHaveProperty('leave')
      if ('leave' in admission) admission.leave()
    }
    expect(admit('a', 2500)).toEqual({ retryAfter: 58 })
    expect(admit('b', 2500)).toHaveProperty('leave')
    expect(admit('a', 60_000)).toHaveProperty('leave')
  })

  test('no more at once than allowed; who leaves twice frees one place', () => {
    const admit = createAdmission({ ...limits, perMinute: 100 })
    const first = admit('a', 0)
    admit('a', 0)
    expect(admit('a', 0)).toEqual({ retryAfter: 1 })
    if ('leave' in first) {
      first.leave()
      first.leave()
    }
    expect(admit('a', 0)).toHaveProperty('leave')
    expect(admit('a', 0)).toEqual({ retryAfter: 1 })
  })

  test('forgets idle addresses before busy ones', () => {
    const admit = createAdmission({ ...limits, perMinute: 1 })
    admit('busy', 0)
    for (let index = 0; index < 20; index += 1) {
      const admission = admit(`idle-${index}`, 1)
      if ('leave' in admission) admission.leave()
    }
    expect(admit('busy', 2)).toEqual({ retryAfter: 60 })
    expect(admit('idle-0', 2)).toHaveProperty('leave')
    expect(admit('idle-19', 2)).toEqual({ retryAfter: 60 })
  })
})
