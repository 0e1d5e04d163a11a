import { describe, expect, it } from 'vitest'
import { readCorpus } from '#lib/fonts/corpus.ts'
import { faces, sliceOf } from '#lib/fonts/faces.ts'
import { foreignLetters, passagesOf } from '#lib/fonts/letters.ts'
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
  for (const face of faces) {
    it(`are all in ${face.id}`, async () => {
      const files = pageFonts.filter((file) => file.face === face.id)
      const fonts = await Promise.all(
        files.map(async ({ slice, ...file }) => ({
          slice,
          letters: (await openPair({ slice, ...file })).served.letters,
        })),
      )
      const missing = fonts.flatMap(({ slice, letters }) =>
        passagesOf(corpus, face, slice).flatMap(({ place, text }) =>
          Array.from(text)
            .filter((letter) => sliceOf(letter.codePointAt(0) ?? 0) === slice)
            .filter((letter) => !letters.has(letter.codePointAt(0) ?? 0))
            .map((letter) => `${place}: ${letter}`),
        ),
      )
      expect(fonts.length).toBeGreaterThan(0)
      expect(missing).toEqual([])
    })
  }
})
