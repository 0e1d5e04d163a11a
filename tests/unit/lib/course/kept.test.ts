// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})

const fresh = async () => (await import('#lib/course/kept.ts')).device

describe('the device’s store', () => {
  it('keeps beyond the page, and tells who listens', async () => {
    const device = await fresh()
    const told = vi.fn()
    const stop = device.subscribe(told)
    device.update((kept) => ({ ...kept, last: 'identity' }))
    stop()
    device.update((kept) => ({ ...kept, last: 'the-story' }))
    expect(told).toHaveBeenCalledTimes(1)
    vi.resetModules()
    expect((await fresh()).get().last).toBe('the-story')
  })

  it('answers the same object until something changes', async () => {
    const device = await fresh()
    const before = device.get()
    device.update((kept) => kept)
    expect(device.get()).toBe(before)
  })

  it('hears of another tab', async () => {
    const device = await fresh()
    const told = vi.fn()
    device.subscribe(told)
    device.get()
    localStorage.setItem('kept', '{"last":"two-apis"}')
    window.dispatchEvent(new StorageEvent('storage', { key: 'kept' }))
    expect(told).toHaveBeenCalledTimes(1)
    expect(device.get().last).toBe('two-apis')
  })

  it('forgets everything', async () => {
    const device = await fresh()
    device.update((kept) => ({ ...kept, last: 'identity' }))
    device.clear()
    expect(device.get().last).toBeUndefined()
    expect(localStorage.length).toBe(0)
  })

  it('works where nothing may be kept', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const device = await fresh()
    device.update((kept) => ({ ...kept, last: 'identity' }))
    expect(device.get().last).toBe('identity')
    vi.restoreAllMocks()
  })
})
