import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadExplanations } from '#lib/course/wire.ts'

const line = {
  source: ['RFC 9110 §7.2'],
  mr: { title: 'कोणासाठी?', text: 'हा server.' },
  en: { title: 'For whom?', text: 'This server.' },
}
const check = {
  mr: { label: 'Secret जुळतो?', text: 'अक्षराला अक्षर.' },
  en: { label: 'Does the secret match?', text: 'Letter by letter.' },
}
const outcome = {
  source: ['RFC 6749 §5.1', 'OAuth 2.1 draft §3.2.3'],
  mr: { title: 'मिळाला', why: 'ओळख पटली.', todo: ['वापर.'] },
  en: { title: 'You have it', why: 'You are known.', todo: ['Use it.'] },
}
const experiment = {
  mr: { name: 'Token शिवाय', change: 'Header नाही.' },
  en: { name: 'No token', change: 'No header.' },
}

let content: string

function write(file: string, text: unknown) {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true })
  writeFileSync(path.join(content, file), typeof text === 'string' ? text : JSON.stringify(text))
}

beforeEach(() => {
  content = mkdtempSync(path.join(os.tmpdir(), 'content-'))
  write('wire/lines/header-host.json', line)
  write('wire/checks/token.client-proof.json', check)
  write('wire/outcomes/token.200.json', outcome)
  write('experiments/no-token.json', experiment)
})
afterEach(() => rmSync(content, { recursive: true }))

describe('loadExplanations', () => {
  it.each(['mr', 'en'] as const)(
    'gives one language by id, with the shared sources: %s',
    (lang) => {
      expect(loadExplanations(lang, content)).toEqual({
        lines: { 'header-host': { ...line[lang], source: line.source } },
        checks: { 'token.client-proof': check[lang] },
        outcomes: { 'token.200': { ...outcome[lang], source: outcome.source } },
        experiments: { 'no-token': experiment[lang] },
      })
    },
  )

  it("reads the product's own content", () => {
    const { lines, checks, outcomes, experiments } = loadExplanations('mr')
    for (const part of [lines, checks, outcomes, experiments])
      expect(Object.keys(part).length).toBeGreaterThan(10)
  })

  it.each([
    ['lacks a language', 'wire/lines/header-host.json', { ...line, en: undefined }, '/en: '],
    [
      'has an empty member',
      'wire/lines/header-host.json',
      { ...line, mr: { ...line.mr, title: ' ' } },
      '/mr/title: ',
    ],
    [
      'has a member nobody knows',
      'wire/checks/token.client-proof.json',
      { ...check, source: line.source },
      'source',
    ],
    ['has no source', 'wire/lines/header-host.json', { ...line, source: [] }, '/source: '],
    [
      'names a source without its section',
      'wire/outcomes/token.200.json',
      { ...outcome, source: ['RFC 6749'] },
      '/source/0: ',
    ],
    [
      'says nothing to do',
      'wire/outcomes/token.200.json',
      { ...outcome, en: { ...outcome.en, todo: [] } },
      '/en/todo: ',
    ],
    ['is no JSON', 'experiments/no-token.json', '{', 'not JSON'],
  ])('names a file that %s', (_what, file, text, problem) => {
    write(file, text)
    expect(() => loadExplanations('en', content)).toThrow(
      path.relative('.', path.join(content, file)),
    )
    expect(() => loadExplanations('en', content)).toThrow(problem)
  })
})
