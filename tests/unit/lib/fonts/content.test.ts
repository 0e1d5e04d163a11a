import { describe, expect, it } from 'vitest'
import { readCorpus } from '#lib/fonts/corpus.ts'
import { faces, sliceOf } from '#lib/fonts/faces.ts'
import { foreignLetters } from '#lib/fonts/letters.ts'
import { openPair, pageFonts, projectRoot } from '#tests/helpers/fonts.ts'

const corpus = readCorpus(projectRoot)

/** The places of the passages that a fault is found in, with the fault. */
function faults(find: (text: string) => string[]): string[] {
  return corpus.flatMap(({ place, text }) => find(text).map((fault) => `${place}: ${fault}`))
}

describe('the content', () => {
  it('is read in both languages', () => {
    expect(corpus.filter(({ place }) => /\bmr\b/.test(place)).length).toBeGreaterThan(100)
    expect(corpus.filter(({ place }) => /\ben\b/.test(place)).length).toBeGreaterThan(100)
  })

  it('has no letter that our fonts lack: signs are drawn as SVG', () => {
    expect(faults(foreignLetters)).toEqual([])
  })

  it('is normalized to NFC, as the fonts are', () => {
    expect(faults((text) => (text === text.normalize('NFC') ? [] : [text]))).toEqual([])
  })

  it('writes the short a with candra as one letter (U+0972)', () => {
    expect(faults((text) => text.match(/\u0905\u0945/g) ?? [])).toEqual([])
  })
})

describe('the letters of the content', () => {
  for (const { id, role } of faces) {
    it(`are all in ${id}`, async () => {
      const files = pageFonts.filter(({ face }) => face === id)
      const fonts = await Promise.all(
        files.map(async (file) => ({ slice: file.slice, ...(await openPair(file)) })),
      )
      const missing = corpus
        .filter(({ roles }) => role === 'text' || roles.includes(role))
        .flatMap(({ place, text }) =>
          [...text].flatMap((letter) => {
            const codePoint = letter.codePointAt(0) ?? 0
            const font = fonts.find(({ slice }) => slice === sliceOf(codePoint))
            return !font || font.served.letters.has(codePoint) ? [] : [`${place}: ${letter}`]
          }),
        )
      expect(fonts.length).toBeGreaterThan(0)
      expect(missing).toEqual([])
    })
  }
})
