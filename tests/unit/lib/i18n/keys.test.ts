import { describe, expect, it } from 'vitest'
import en from '#content/ui/en.json' with { type: 'json' }
import mr from '#content/ui/mr.json' with { type: 'json' }
import { translator } from '#lib/i18n/server.ts'

/** Every string with the keys that lead to it. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, child]) =>
    strings(child, path ? `${path}.${key}` : key),
  )
}

const marathi = new Map(strings(mr))
const english = new Map(strings(en))
const placeholders = (text = '') =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe('the interface’s strings', () => {
  it('have the same keys in both languages', () => {
    expect([...marathi.keys()].sort()).toEqual([...english.keys()].sort())
    expect(marathi.size).toBeGreaterThan(100)
  })

  it.each([...marathi.keys()])(
    '%s says something, with the same values in both languages',
    (key) => {
      expect(marathi.get(key)?.trim()).toBeTruthy()
      expect(english.get(key)?.trim()).toBeTruthy()
      expect(placeholders(marathi.get(key))).toEqual(placeholders(english.get(key)))
    },
  )
})

describe('a translator', () => {
  it('speaks its language and knows plurals', () => {
    expect(translator('mr')('site.line.minutes', { count: 1 })).toBe('1 मिनिट')
    expect(translator('mr')('site.line.minutes', { count: 2 })).toBe('2 मिनिटं')
    expect(translator('en')('site.line.minutes', { count: 1 })).toBe('1 minute')
  })

  it('takes only keys that exist', () => {
    const t = translator('en')
    // @ts-expect-error: if a misspelt key ever passed, this line would fail the build
    expect(t('site.nmae')).toBe('site.nmae')
    // @ts-expect-error: nor is a section a string
    expect(t('site.nowhere.deep')).toBe('site.nowhere.deep')
  })
})
