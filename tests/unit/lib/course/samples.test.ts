import { expect, it } from 'vitest'
import { blockNames } from '#lib/course/kinds.ts'
import { blockSamples } from '#lib/course/samples.ts'
import { languages } from '#lib/i18n/languages.ts'

it.each(languages)('writers are shown every block, with words and an example: %s', (lang) => {
  const samples = blockSamples(lang)
  expect(samples.map(({ name }) => name)).toEqual([...blockNames, 'Term', 'Diagram', 'Gates'])
  for (const { name, id, source } of samples) {
    expect(source).toContain(`id="${id}"`)
    expect(source).toContain(`<${name} `)
  }
})
