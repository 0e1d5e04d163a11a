import { describe, expect, it } from 'vitest'
import { englishRules } from '#tests/helpers/content/english-rules.ts'
import { faults } from '#tests/helpers/content/faults.ts'
import { glossaryPassages } from '#tests/helpers/content/glossary.ts'
import { lessonPassages, lessons } from '#tests/helpers/content/lessons.ts'
import { meanSentence } from '#tests/helpers/content/prose.ts'
import { sharedRules } from '#tests/helpers/content/shared-rules.ts'
import { limits } from '#tests/helpers/content/terms.ts'
import { interfacePassages, wirePassages } from '#tests/helpers/content/texts.ts'

const texts = [
  ...lessons.map((lesson) => ({
    name: lesson.station.slug,
    passages: lessonPassages(lesson, 'en'),
  })),
  { name: 'interface', passages: interfacePassages('en') },
  { name: 'wire', passages: wirePassages('en') },
  { name: 'glossary', passages: glossaryPassages('en') },
]
const everything = texts.flatMap(({ passages }) => passages)

describe.each([...sharedRules, ...englishRules])('English: $id', (rule) => {
  it('sees a breach', () => {
    expect(rule.check(rule.red)).not.toEqual([])
  })

  it('holds everywhere', () => {
    expect(faults(rule, everything)).toEqual([])
  })
})

it.each(texts)('English prose has short sentences: $name', ({ passages }) => {
  const mean = meanSentence(passages.map(({ text }) => text))
  expect(mean).toBeLessThanOrEqual(limits.en.sentence_words_mean_max)
})
