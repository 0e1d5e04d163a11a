import { expect, it } from 'vitest'
import { blockNames } from '#lib/course/kinds.ts'
import { blockSamples } from '#lib/course/samples.ts'
import { languages } from '#lib/i18n/languages.ts'

it.each(languages)('writers are shown every block, with words and an example: %s', (lang) => {
  const samples = blockSamples(lang)
  expect(samples.map(({ name }) => name)).toEqual(blockNames)
  for (const { name, id, source, words } of samples) {
    expect(words[lang]).not.toBe('')
    expect(source.startsWith(`<${name} id="${id}"`)).toBe(true)
  }
})
