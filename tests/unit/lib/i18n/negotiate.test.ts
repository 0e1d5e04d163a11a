import { describe, expect, it } from 'vitest'
import { chooseLanguage, negotiateLanguage } from '#lib/i18n/negotiate.ts'

describe('negotiateLanguage', () => {
  it.each([
    ['mr', 'mr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['MR-in', 'mr'],
    ['en;q=0.5, mr;q=0.8', 'mr'],
    ['en;q=0.8,mr;q=0.5', 'en'],
    ['hi-IN, en;q=0.7', 'en'],
    ['hi-IN,hi;q=0.9', 'mr'],
    ['en,mr', 'en'],
    ['mr;q=0', 'mr'],
    ['mr;q=0,*;q=0.1', 'en'],
    ['en;q=0,*', 'mr'],
    ['*', 'mr'],
    ['*;q=0.5,en;q=0.4', 'mr'],
    ['*;q=0.3,en;q=0.4', 'en'],
    ['enx,mra;q=0.2', 'mr'],
    ['en ; q = 0.3 , mr ; q=0.2', 'en'],
  ])('answers %j with %s', (header, expected) => {
    expect(negotiateLanguage(header)).toBe(expected)
  })

  it.each([null, undefined, '', ',,;', 'en;q=2', 'en;q=abc', 'en;q=-1', 'en;q=1;q=1'])(
    'falls back to Marathi for %j',
    (header) => {
      expect(negotiateLanguage(header)).toBe('mr')
    },
  )

  it('reads a header of any length', () => {
    expect(negotiateLanguage(`${'xx,'.repeat(5000)}en`)).toBe('en')
  })
})

describe('chooseLanguage', () => {
  it('prefers what the reader chose to what the browser asks for', () => {
    expect(chooseLanguage({ cookie: 'en', acceptLanguage: 'mr' })).toBe('en')
  })

  it('ignores a cookie that names no language of the course', () => {
    expect(chooseLanguage({ cookie: 'fr', acceptLanguage: 'en' })).toBe('en')
  })

  it('is Marathi without either', () => {
    expect(chooseLanguage({})).toBe('mr')
  })
})
