import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aliasOf } from '#lib/session/alias.ts'
import { readCode, showCode } from '#lib/session/code.ts'
import { Buckets } from '#lib/session/limits.ts'
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
