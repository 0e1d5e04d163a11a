import { describe, expect, it } from 'vitest'
import { readCorpus } from '#lib/fonts/corpus.ts'
import { cutToContent } from '#lib/fonts/cut.ts'
import { faces } from '#lib/fonts/faces.ts'
import { lettersOf, passagesOf } from '#lib/fonts/letters.ts'
import {
  differences,
  fontFiles,
  openPair,
  openWoff2,
  pageFonts,
  projectRoot,
  runsOf,
} from '#tests/helpers/fonts.ts'

const corpus = readCorpus(projectRoot)
const faceOf = new Map(faces.map((face) => [face.id, face]))

/** Conjuncts and forms that Devanagari fonts are known to get wrong. */
const orthography = 'म्ह ष्ट क्ष ज्ञ त्र ऱ्या श्र द्ध ङ्क र्‍या ट्वि हफ़ औ ॲ ऑ'
const lettersOfText = (text: string) =>
  lettersOf([{ place: 'here', text, roles: [], room: 'course' }], { role: 'text' })

describe('the served fonts draw the content like the whole faces', () => {
  for (const file of pageFonts) {
    it(`${file.family} ${file.weight} ${file.slice}`, async () => {
      const face = faceOf.get(file.face) ?? { role: 'text' }
      const texts = new Set(passagesOf(corpus, face, file.slice).map(({ text }) => text))
      const runs = [...texts].flatMap((text) => runsOf(text, file.slice, file.face))
      const { served, whole } = await openPair(file)
      expect(runs.length).toBeGreaterThan(face.role === 'name' ? 1 : 100)
      expect(differences(served, whole, runs)).toEqual([])
    })
  }
})

describe('each Devanagari face', () => {
  const devanagari = pageFonts.filter(
    (file) => file.slice === 'devanagari' && faceOf.get(file.face)?.role !== 'name',
  )
  const sourceOf = (id: string) => faces.find((face) => face.id === id)?.sources.devanagari ?? ''

  it('is told apart from one that lacks a word', async () => {
    expect(devanagari).toHaveLength(6)
    for (const file of devanagari) {
      const letters = lettersOfText('क ज ञ ष पत्र ् ि')
      const lacking = await openWoff2(
        await cutToContent(sourceOf(file.face), 'devanagari', letters),
      )
      const { whole } = await openPair(file)
      const runs = runsOf('पत्र ज्ञ क्षि', 'devanagari', file.face)
      expect(differences(lacking, whole, runs)).toEqual(['ज्ञ', 'क्षि'])
    }
  })

  it('draws the orthography sheet once it stands in the content', async () => {
    for (const file of devanagari) {
      const letters = lettersOfText(orthography)
      const served = await openWoff2(await cutToContent(sourceOf(file.face), 'devanagari', letters))
      const { whole } = await openPair(file)
      const runs = runsOf(orthography, 'devanagari', file.face)
      expect(runs).toHaveLength(30)
      expect(differences(served, whole, runs)).toEqual([])
      expect(runs.filter((run) => whole.shape(run).some(({ id }) => id === 0))).toEqual([])
    }
  })
})

describe('the faces for typed text', () => {
  const consonants = [...'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ']
  const vowels = ['', ...'ािीुूृॅेैॉोौंः']

  for (const file of fontFiles.filter((each) => each.typed)) {
    it(`${file.family} ${file.weight} draws whatever is typed`, async () => {
      const syllables = consonants.flatMap((first) =>
        consonants.flatMap((second) => vowels.map((vowel) => `${first}्${second}${vowel}`)),
      )
      const { served, whole } = await openPair(file)
      const runs = [orthography, ...syllables].flatMap((text) =>
        runsOf(text, 'devanagari', file.face).filter(({ lang }) => lang === 'mr'),
      )
      expect(runs.length).toBeGreaterThan(17_000)
      expect(differences(served, whole, runs)).toEqual([])
      expect(served.letters.has(0x41)).toBe(false)
    })
  }
})
