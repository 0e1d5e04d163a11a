import { describe, expect, it } from 'vitest'
import { readBlocks } from '#lib/course/blocks.ts'
import { loadGlossary } from '#lib/course/glossary.ts'
import { type SearchEntry, searcher, wordsOf } from '#lib/course/search.ts'
import { searchEntries } from '#lib/course/search-entries.ts'
import { stations } from '#lib/course/stations.ts'
import { loadExplanations } from '#lib/course/wire.ts'
import { type Language, languages } from '#lib/i18n/languages.ts'

const entries = searchEntries()
const find = searcher(entries)
const keys = (lang: Language) =>
  entries.filter((entry) => entry.lang === lang).map(({ key }) => key)

describe('the words of a text', () => {
  it('keep their vowel signs, and a name of code falls into its words', () => {
    expect(wordsOf('ओळखीचं तिकीट: client_id “Token”, क्ष-किरण.')).toEqual([
      'ओळखीचं',
      'तिकीट',
      'client',
      'id',
      'token',
      'क्ष',
      'किरण',
    ])
  })
})

describe('what can be found', () => {
  it('has the same keys in both languages, each once', () => {
    expect(keys('mr')).toEqual(keys('en'))
    expect(new Set(keys('mr')).size).toBe(keys('mr').length)
  })

  it('holds every term, experiment, line and outcome', () => {
    const { experiments, lines, outcomes } = loadExplanations('en')
    const all = [
      ...loadGlossary().map(({ id }) => `/glossary#${id}`),
      ...Object.keys(experiments).map((id) => `experiment ${id}`),
      ...Object.keys(lines).map((id) => `line ${id}`),
      ...Object.keys(outcomes)
        .filter((id) => !id.startsWith('experiment.'))
        .map((id) => `outcome ${id}`),
    ]
    expect(all.filter((key) => !keys('en').includes(key))).toEqual([])
  })

  it('holds every block that has words of its own, and leads to no other', () => {
    for (const lang of languages) {
      const blocks = stations().flatMap((station) =>
        readBlocks(station, lang).map(
          ({ id, text }) => [`/lessons/${station.slug}#${id}`, text.join('').trim()] as const,
        ),
      )
      const worded = blocks.filter(([, words]) => words).map(([path]) => path)
      const known = new Set(keys(lang))
      const paths = new Set<string>(blocks.map(([path]) => path))
      expect(worded.filter((path) => !known.has(path))).toEqual([])
      expect(
        entries.filter(({ path }) => path.startsWith('/lessons/') && !paths.has(path)),
      ).toEqual([])
    }
  })
})

describe('the search', () => {
  const first = (query: string, lang: Language, count = 5) => find(query, lang).slice(0, count)
  const story = { lang: 'mr', path: '/lessons/the-story#ticket' }

  it.each([
    ['तिकीट', 'mr'],
    ['तिकीट', 'en'],
    ['tikit', 'mr'],
    ['tikit', 'en'],
    ['खिडकी', 'en'],
    ['khidki', 'mr'],
    ['olakh', 'mr'],
    ['olakh', 'en'],
  ] as const)('finds Marathi words typed as %s on a page in %s', (query, lang) => {
    const found = first(query, lang)
    expect(found.some((entry) => entry.path.startsWith('/lessons/'))).toBe(true)
    expect(find(query, 'mr').some((entry) => entry.lang === 'mr')).toBe(true)
  })

  it.each([
    ['नाव', 'naav nav naaw'],
    ['वेळ', 'vel wel'],
    ['यादी', 'yad yaadi yadi'],
    ['खूण', 'khun khoon'],
    ['ओळख', 'olakh olkh oLakh'],
    ['तिकीट', 'tikit tikeet tikat'],
    ['खिडकी', 'khidki khidkee khidaki'],
    ['बटण', 'batan baTan'],
    ['लोकल', 'lokal'],
    ['चूक', 'chuk chook'],
    ['चुकल', 'chukla chukala'],
    ['पुरावा', 'purava puraava purawa'],
    ['परवानगी', 'parvangi paravanagi parwangi'],
    ['भरवसा', 'bharvasa bharawasa'],
    ['माणूस', 'manus maanus maanoos'],
    ['उत्तर', 'uttar utar'],
    ['प्रश्न', 'prashna prashn'],
    ['पद्धत', 'paddhat padhat'],
    ['मालक', 'malak maalak'],
    ['सही', 'sahi sahee'],
    ['शब्द', 'shabd shabda'],
    ['तपास', 'tapas'],
    ['तपासणी', 'tapasni'],
    ['जुन', 'juna joona'],
    ['नवीन', 'navin naveen'],
    ['रद्द', 'radda radd'],
    ['फुटला', 'phutla futla'],
    ['चोर', 'chor'],
    ['रिकामी', 'rikami rikaami'],
    ['उघड', 'ughad'],
    ['दाखव', 'dakhav'],
    ['झालं', 'zala jhala'],
    ['रात्री', 'ratri raatri'],
    ['संपल', 'sampla sampala'],
    ['वाट', 'vaat vat'],
    ['विचार', 'vichar wichar'],
    ['तारीख', 'tarikh'],
    ['थांब', 'thamb thaamb'],
    ['जागा', 'jaga jaaga'],
    ['प्रवास', 'pravas pravaas'],
    ['मुदत', 'mudat'],
    ['प्रत्येक', 'pratyek'],
    ['स्वतः', 'swatah svataha'],
  ])('finds %s first, however it is typed in Latin letters: %s', (marathi, typed) => {
    for (const query of typed.split(' ')) {
      const [found] = find(query, 'mr')
      const shown = found?.excerpt.filter(({ hit }) => hit).map(({ text }) => text) ?? []
      const words = [...wordsOf(found?.title ?? ''), ...shown]
      expect(
        words.filter((word) => word.startsWith(marathi)),
        query,
      ).not.toEqual([])
    }
  })

  it('puts what is written as it was typed before what only sounds so', () => {
    const marked = find('local', 'mr')[0]?.excerpt.filter(({ hit }) => hit)
    expect(marked).toEqual([{ text: 'local', hit: true }])
  })

  it.each([
    ['टोकन', 'token'],
    ['क्लायंट', 'client'],
    ['सर्वर', 'server'],
  ])('finds English words typed as %s', (query, word) => {
    const hits = first(query, 'en').flatMap(({ excerpt }) => excerpt.filter(({ hit }) => hit))
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ text }) => text.toLowerCase().startsWith(word))).toBe(true)
  })

  it('finds both languages from either, the reader’s own where both say it', () => {
    expect(first('counter', 'mr').every(({ lang }) => lang === 'en')).toBe(true)
    expect(first('invalid_client', 'mr').every(({ lang }) => lang === 'mr')).toBe(true)
    expect(first('invalid_client', 'en').every(({ lang }) => lang === 'en')).toBe(true)
    expect(find('लोकल तिकीट', 'mr')).toContainEqual(expect.objectContaining(story))
  })

  it('finds a term, a status, the beginning of a word and a word with a slip', () => {
    expect(first('audience', 'en').map(({ path }) => path)).toContain('/glossary#audience')
    expect(first('401', 'en').length).toBe(5)
    expect(first('introspe', 'en').map(({ path }) => path)).toContain('/glossary#introspection')
    expect(first('secrte', 'en').length).toBeGreaterThan(0)
  })

  it('wants every word, and finds nothing for nothing', () => {
    expect(find('secret xyzzyq', 'en')).toEqual([])
    expect(find(' … ', 'mr')).toEqual([])
    expect(find('a', 'mr').length).toBeLessThanOrEqual(30)
  })

  it('names each thing once', () => {
    const found = find('token', 'mr').map(({ key }) => key)
    expect(new Set(found).size).toBe(found.length)
  })

  it('shows the words around', () => {
    const [entry] = entries
    const long = `${'one '.repeat(60)}needle ${'two '.repeat(60)}`
    const [found] = searcher([{ ...(entry as SearchEntry), lang: 'en', text: long }])(
      'needle',
      'en',
    )
    expect(found?.excerpt.map(({ hit }) => hit)).toEqual([false, false, true, false, false])
    expect(found?.excerpt.map(({ text }) => text).join('')).toMatch(/^… (one )+needle (two )+.*…$/)
  })
})
