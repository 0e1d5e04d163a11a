import { describe, expect, it } from 'vitest'
import terms from '#tests/data/terms.json' with { type: 'json' }
import { type GlossaryTerm, glossaryTerms } from '#tests/helpers/content/glossary.ts'
import { inlineCode, numbers, sentences } from '#tests/helpers/content/prose.ts'

const row: GlossaryTerm = {
  id: 'token',
  term: 'token',
  code: false,
  mr: 'लोकलचं तिकीट.',
  en: 'The train ticket.',
  source: ['RFC 6749 §1.4'],
  first: 4,
}

/** What a row breaks; empty when all is well. */
type Rule = (row: GlossaryTerm) => boolean

const rules: Record<string, { broken: Rule; red: Partial<GlossaryTerm> }> = {
  'names a document and a section for each source': {
    broken: ({ source }) =>
      source.length === 0 ||
      source.some((one) => !/^(RFC \d{4}|OIDC Core) (§\d+(\.\d+)*|App\. [A-Z])$/.test(one)),
    red: { source: ['RFC 6749'] },
  },
  'has the same code and numbers in both languages': {
    broken: ({ mr, en }) => [inlineCode, numbers].some((of) => of(mr).join() !== of(en).join()),
    red: { mr: '`POST /token` ने माग.' },
  },
  'is a line or two': {
    broken: ({ mr, en }) => [mr, en].some((text) => sentences(text).length > 3),
    red: { en: 'One. Two. Three. Four.' },
  },
  'marks code once: by its backticks, or as a whole': {
    broken: ({ term, code }) => code && term.includes('`'),
    red: { term: '`token`', code: true },
  },
  'is met at a station of the course': {
    broken: ({ first }) => !Number.isInteger(first) || first < 1 || first > 12,
    red: { first: 13 },
  },
}

describe('a row of the glossary', () => {
  it.each(Object.entries(rules))('%s', (_name, { broken, red }) => {
    expect(broken(row)).toBe(false)
    expect(broken({ ...row, ...red })).toBe(true)
    expect(glossaryTerms.filter(broken).map(({ id }) => id)).toEqual([])
  })
})

describe('the glossary', () => {
  const listed = terms.terms.filter(({ glossary }) => glossary)

  it('has every term that the course explains, and no other', () => {
    expect(listed.length).toBeGreaterThan(45)
    expect(glossaryTerms.map(({ id }) => id).sort()).toEqual(listed.map(({ id }) => id).sort())
  })

  it('spells each term as the course does', () => {
    const wrong = listed.filter(({ id, term, ...rest }) => {
      const shown = glossaryTerms.find((row) => row.id === id)?.term.replaceAll('`', '') ?? ''
      const code = 'code' in rest ? rest.code : term
      return !shown.includes(term) && !shown.includes(code ?? term)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})
