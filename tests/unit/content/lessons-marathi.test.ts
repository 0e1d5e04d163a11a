import { describe, expect, it } from 'vitest'
import { faults } from '#tests/helpers/content/faults.ts'
import { glossaryPassages } from '#tests/helpers/content/glossary.ts'
import { lessonPassages, lessons } from '#tests/helpers/content/lessons.ts'
import { devanagariShare, marathiRules } from '#tests/helpers/content/marathi-rules.ts'
import { meanSentence } from '#tests/helpers/content/prose.ts'
import { sharedRules } from '#tests/helpers/content/shared-rules.ts'
import { limits } from '#tests/helpers/content/terms.ts'
import { interfacePassages, wirePassages } from '#tests/helpers/content/texts.ts'

const texts = [
  ...lessons.map((lesson) => ({
    name: lesson.station.slug,
    passages: lessonPassages(lesson, 'mr'),
  })),
  { name: 'interface', passages: interfacePassages('mr') },
  { name: 'wire', passages: wirePassages('mr') },
  { name: 'glossary', passages: glossaryPassages('mr') },
]
const everything = texts.flatMap(({ passages }) => passages)

describe.each([...sharedRules, ...marathiRules])('Marathi: $id', (rule) => {
  it('sees a breach', () => {
    expect(rule.check(rule.red)).not.toEqual([])
  })

  it('holds everywhere', async ({ annotate }) => {
    const found = faults(rule, everything)
    if (rule.warns) {
      await Promise.all(found.map((fault) => annotate(fault, 'warning')))
    } else {
      expect(found).toEqual([])
    }
  })
})

describe('Marathi prose', () => {
  const { devanagari_share_min: min, devanagari_share_max: max } = limits.mr

  it('is counted by letters, digits and code left out', () => {
    expect(devanagariShare(['Machine थेट machine शी 24 `बोलते`.'])).toEqual({
      share: 5 / 19,
      letters: 19,
    })
    expect(meanSentence(['Token माग. तो `GET` सोबत पाठव.'])).toBe(3)
  })

  it.each(texts)('is neither English nor translated terms: $name', ({ passages }) => {
    const { share } = devanagariShare(passages.map(({ text }) => text))
    expect(share).toBeGreaterThanOrEqual(min)
    expect(share).toBeLessThanOrEqual(max)
  })

  it('is mixed in every block as people mix it', async ({ annotate }) => {
    const blocks = lessons.flatMap(({ station, blocks }) =>
      blocks.mr.map(({ id, passages }) => ({
        place: `${station.slug} / ${id}`,
        ...devanagariShare(passages.map(({ text }) => text)),
      })),
    )
    expect(blocks.length).toBeGreaterThan(lessons.length * 4)
    const odd = blocks.filter(
      ({ share, letters }) => letters >= 60 && (share < 0.25 || share > 0.92),
    )
    await Promise.all(
      odd.map(({ place, share }) =>
        annotate(`${place}: ${share.toFixed(2)} Devanagari`, 'warning'),
      ),
    )
  })

  it.each(texts)('has short sentences: $name', ({ passages }) => {
    const mean = meanSentence(passages.map(({ text }) => text))
    expect(mean).toBeLessThanOrEqual(limits.mr.sentence_words_mean_max)
  })
})
