import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadExplanations } from '#lib/course/wire.ts'

describe('loadExplanations', () => {
  it('gives one language, by id, with the sources that both share', () => {
    const { lines, checks, outcomes, experiments } = loadExplanations('mr')
    const english = loadExplanations('en')

    expect(lines['header-host']?.title).toMatch(/request कुणासाठी/)
    expect(english.lines['header-host']?.title).toBe('Whom is this request for?')
    expect(lines['header-host']?.source).toEqual(english.lines['header-host']?.source)
    expect(checks['token.client-proof']?.label).toBe('Secret जुळतो?')
    expect(outcomes['experiment.wrong-secret']?.todo).toHaveLength(3)
    expect(experiments['wrong-secret']?.name).toBe('चुकीचा secret')
  })

  it('has the same ids in both languages', () => {
    const [mr, en] = [loadExplanations('mr'), loadExplanations('en')]
    for (const part of ['lines', 'checks', 'outcomes', 'experiments'] as const)
      expect(Object.keys(mr[part])).toEqual(Object.keys(en[part]))
  })
})

describe('a file that is not as it should be', () => {
  let content: string

  beforeEach(() => {
    content = mkdtempSync(path.join(os.tmpdir(), 'content-'))
    for (const part of ['wire', 'experiments'])
      cpSync(path.join(process.cwd(), 'content', part), path.join(content, part), {
        recursive: true,
      })
  })
  afterEach(() => rmSync(content, { recursive: true }))

  const load = (file: string, text: string) => () => {
    writeFileSync(path.join(content, file), text)
    return loadExplanations('en', content)
  }
  const words = { title: 'A title', text: 'A text.' }

  it('is named when a language lacks', () => {
    const text = JSON.stringify({ source: ['RFC 9110 §7.2'], mr: words })
    expect(load('wire/lines/header-host.json', text)).toThrow(/header-host\.json: \/en: /)
  })

  it('is named when a member is empty or unknown', () => {
    const text = JSON.stringify({
      source: ['RFC 9110 §7.2'],
      mr: { ...words, title: ' ' },
      en: { ...words, hint: 'More' },
    })
    expect(load('wire/lines/header-host.json', text)).toThrow(
      /header-host\.json: \/mr\/title: .*; \/en: .*hint/,
    )
  })

  it('is named when it has no source, or one without a section', () => {
    const file = (source: string[]) => JSON.stringify({ source, mr: words, en: words })
    expect(load('wire/lines/header-host.json', file([]))).toThrow(/\/source: /)
    expect(load('wire/lines/header-host.json', file(['RFC 9110']))).toThrow(/\/source\/0: /)
  })

  it('is named when an outcome says nothing to do', () => {
    const advice = { title: 'A title', why: 'A reason.', todo: [] }
    const text = JSON.stringify({ source: ['RFC 9110 §7.2'], mr: advice, en: advice })
    expect(load('wire/outcomes/token.200.json', text)).toThrow(/token\.200\.json: \/mr\/todo: /)
  })

  it('is named when it is no JSON', () => {
    expect(load('experiments/no-token.json', '{')).toThrow(/no-token\.json: is no JSON/)
  })
})
