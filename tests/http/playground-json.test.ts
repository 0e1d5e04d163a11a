import { describe, expect, inject, it } from 'vitest'
import { loadExplanations } from '#lib/course/wire.ts'
import { experiments, summarise } from '#lib/exchange/index.ts'
import { languages } from '#lib/i18n/languages.ts'

const read = (lang: string) =>
  fetch(`${inject('appUrl')}/${lang}/playground.json`, {
    headers: { 'accept-encoding': 'gzip' },
  })

describe('what a lesson fetches for its playground', () => {
  it.each(languages)('holds all its words and the experiments: %s', async (lang) => {
    const answer = (await (await read(lang)).json()) as Record<string, unknown>
    expect(Object.keys(answer).sort()).toEqual(['experiments', 'explanations', 'ui'])
    const plain = JSON.parse(JSON.stringify(answer.explanations).replaceAll('\u00a0', ' '))
    expect(plain).toEqual(loadExplanations(lang))
    expect(answer.experiments).toEqual(experiments.map(summarise))
  })

  it('was made by the build, and comes compressed', async () => {
    const { headers } = await read('mr')
    expect(headers.get('x-nextjs-cache')).toBe('HIT')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('content-encoding')).toBe('gzip')
  })

  it('is there in the two languages only', async () => {
    expect((await read('hi')).status).toBe(404)
  })
})
