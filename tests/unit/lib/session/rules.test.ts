import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aliasOf } from '#lib/session/alias.ts'
import { readCode, showCode } from '#lib/session/code.ts'
import { Buckets, CodeGuard } from '#lib/session/limits.ts'
import { makeCode } from '#lib/session/make-code.ts'
import { cleanName } from '#lib/session/name.ts'

describe('a code', () => {
  test('is six of 31 signs, shown with a dash, and read back', () => {
    for (let n = 0; n < 500; n += 1) {
      const code = makeCode()
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
      expect(showCode(code)).toBe(`${code.slice(0, 3)}-${code.slice(3)}`)
      expect(readCode(showCode(code))).toEqual({ code })
    }
  })

  test.each([
    ['k7m-4pq'],
    [' K7M 4PQ '],
    ['K7M4PQ'],
    ['k7m–4pq'],
    ['K 7 M — 4 P Q'],
    ['Ｋ７Ｍ－４ｐｑ'],
    ['K७M-४PQ'],
    ['K7M\u200b-4PQ'],
    ['K7M‑4PQ'],
  ])('may be typed as “%s”', (typed) => {
    expect(readCode(typed)).toEqual({ code: 'K7M4PQ' })
  })

  test.each([
    ['K7M-4P0', ['0']],
    ['OIL-1K०', ['O', 'I', 'L', '1', '0']],
    ['K7M-4P!', ['!']],
  ])('names the signs of “%s” that do not occur', (typed, absent) => {
    expect(readCode(typed)).toEqual({ absent })
  })

  test('says how many signs were typed', () => {
    expect(readCode('K7M-4P')).toEqual({ length: 5 })
    expect(readCode('')).toEqual({ length: 0 })
  })

  test('comes from no text that is not six of its signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
        const read = readCode(typed)
        if ('code' in read) expect(read.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
      }),
    )
  })
})

describe('an alias', () => {
  test('is a station of its own for each, in both languages', () => {
    const made = Array.from({ length: 1_000 }, (_, place) => aliasOf(place))
    expect(new Set(made.map(({ mr }) => mr)).size).toBe(1_000)
    expect(new Set(made.map(({ en }) => en)).size).toBe(1_000)
    expect(made[0]?.en).not.toMatch(/\d/)
    expect(made[999]?.mr).toMatch(/^[\u0900-\u097f ]+ \d+$/)
  })
})

describe('a name', () => {
  test.each([
    ['  Asha  ', 'Asha'],
    ['आशा\nकुलकर्णी', 'आशा कुलकर्णी'],
    ['\u202eevil\u202c', 'evil'],
    ['a\u0000\u0007b', 'ab'],
    ['क्\u200dष', 'क्\u200dष'],
    ['<b>', '<b>'],
    ['', null],
    [' \u200b\u2066 ', null],
    ['\u0301\u0302', null],
    ['\u2800', null],
  ])('made of %j is %j', (typed, name) => {
    expect(cleanName(typed)).toEqual({ name })
  })

  test('has 40 characters as a reader counts them', () => {
    expect(cleanName('क्षि'.repeat(40))).toEqual({ name: 'क्षि'.repeat(40) })
    expect(cleanName('a'.repeat(41))).toBe('too-long')
  })

  test('carries no heap of marks', () => {
    expect(cleanName(`a${'\u0316'.repeat(60)}`)).toEqual({ name: `a${'\u0316'.repeat(4)}` })
  })
})

describe('the limits', () => {
  test('count failures alone, and let an address try again in time', () => {
    let now = 0
    const guard = new CodeGuard(() => now)
    for (let n = 0; n < 20; n += 1) {
      expect(guard.wait('a')).toBe(0)
      guard.wrong('a')
    }
    expect(guard.wait('a')).toBe(30)
    expect(guard.wait('b')).toBe(0)
    now += 30_000
    expect(guard.wait('a')).toBe(0)
  })

  test('count the guesses that are made in one moment', async () => {
    const guard = new CodeGuard(() => 0)
    let looked = 0
    const tries = await Promise.all(
      Array.from({ length: 200 }, () =>
        guard.attempt('a', async () => {
          looked += 1
          await Promise.resolve()
        }),
      ),
    )
    expect(looked).toBeLessThan(30)
    expect(tries.filter((one) => 'wait' in one)).toHaveLength(200 - looked)
  })

  test('let a whole team in at the same moment', async () => {
    const guard = new CodeGuard(() => 0)
    const tries = Array.from({ length: 200 }, (_, n) => guard.attempt('a', async () => n))
    expect(await Promise.all(tries)).toEqual(Array.from({ length: 200 }, (_, n) => ({ found: n })))
  })

  test('hold for the whole server, but not against who never failed', () => {
    const guard = new CodeGuard(() => 0)
    for (let n = 0; n < 60; n += 1) guard.wrong(`address ${n}`)
    expect(guard.wait('address 0')).toBe(1)
    expect(guard.wait('a new one')).toBe(0)
  })

  test('give back as time goes by, and never more than there was', () => {
    let now = 0
    const buckets = new Buckets(2, 1, { now: () => now })
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1])
    now += 60_000
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1])
  })

  test('remember no more keys than they may', () => {
    const buckets = new Buckets(1, 60, { keys: 2, now: () => 0 })
    for (const key of ['a', 'b', 'c']) buckets.count(key)
    expect(['a', 'b', 'c'].map((key) => buckets.wait(key))).toEqual([0, 60, 60])
  })
})
