// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { demoValues } from '#components/playground/form/form-values.ts'
import { RunHistory } from '#components/playground/history/history.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const run = recording(entry({ answer: { access_token: 'a' } }))
const ids = (history: RunHistory) => history.get().runs.map(({ id }) => id)

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('the history of runs', () => {
  it('keeps the last 20, the latest first, beyond the page', () => {
    const history = new RunHistory()
    const added = Array.from({ length: 23 }, () => history.add(run, demoValues, 'no-token'))
    expect(ids(history)).toEqual(added.toReversed().slice(0, 20))
    expect(new RunHistory().get()).toEqual(history.get())
    expect(history.get().runs[0]).toMatchObject({ experiment: 'no-token', recording: run })
  })

  it('deletes one, and all', () => {
    const history = new RunHistory()
    const [first, second] = [
      history.add(run, demoValues, undefined),
      history.add(run, demoValues, undefined),
    ]
    history.remove(first)
    expect(ids(history)).toEqual([second])
    history.clear()
    expect(new RunHistory().get().runs).toEqual([])
    expect(localStorage).toHaveLength(0)
  })

  it('holds no secret but the sandbox’s own', () => {
    const history = new RunHistory()
    const secret = 'my-very-own-secret'
    const body = `client_secret=${secret}`
    history.add(
      recording(entry({ body })),
      { ...demoValues, secret, path: `/${secret}` },
      undefined,
    )
    history.add(
      recording(entry({ body: 'client_secret=local-dadar-0817-fast' })),
      demoValues,
      undefined,
    )
    const kept = JSON.stringify(localStorage)
    expect(kept).not.toContain(secret)
    expect(kept).toContain('client_secret=•••')
    expect(kept).toContain('client_secret=local-dadar-0817-fast')
  })

  it('sees what another tab added, and does not lose it', () => {
    const [one, other] = [new RunHistory(), new RunHistory()]
    const first = one.add(run, demoValues, undefined)
    const second = other.add(run, demoValues, undefined)
    const third = one.add(run, demoValues, undefined)
    expect(ids(one)).toEqual([third, second, first])
    const told = vi.fn()
    const leave = other.subscribe(told)
    dispatchEvent(new StorageEvent('storage', { key: 'oauth-local.runs' }))
    leave()
    expect(told).toHaveBeenCalledOnce()
    expect(ids(other)).toEqual([third, second, first])
  })
})

describe('where the device keeps nothing', () => {
  it('lives as long as the page, and says so', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError')
    })
    const history = new RunHistory()
    const [first, second] = [
      history.add(run, demoValues, undefined),
      history.add(run, demoValues, undefined),
    ]
    expect(ids(history)).toEqual([second, first])
    expect(history.get().lasting).toBe(false)
    history.remove(second)
    expect(ids(history)).toEqual([first])
  })

  it('keeps as many as fit, where its place is full', () => {
    const write = Storage.prototype.setItem
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, text) {
      if (text.length > 3000) throw new DOMException('full', 'QuotaExceededError')
      write.call(this, key, text)
    })
    const history = new RunHistory()
    for (let count = 0; count < 6; count += 1) history.add(run, demoValues, undefined)
    expect(history.get()).toMatchObject({ lasting: false, runs: { length: 6 } })
    const lasting = new RunHistory().get().runs
    expect(lasting.length).toBeGreaterThan(0)
    expect(lasting).toEqual(history.get().runs.slice(0, lasting.length))
  })

  it.each(['no JSON', '{}', '[null, 1, {"id":"x"}]'])('reads nothing from %s', (text) => {
    localStorage.setItem('oauth-local.runs', text)
    expect(new RunHistory().get().runs).toEqual([])
  })
})
