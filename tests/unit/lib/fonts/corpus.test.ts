import { describe, expect, it } from 'vitest'
import { jsonPassages } from '#lib/fonts/corpus.ts'

describe('the passages of JSON', () => {
  const rolesOf = (place: string, value: unknown) =>
    jsonPassages(value, place).map(({ place: at, text, roles }) => [at, text, roles.join(' ')])

  it('are named by file and keys', () => {
    expect(rolesOf('content/ui/mr.json', { home: { title: 'नकाशा', list: ['अ'] } })).toEqual([
      ['content/ui/mr.json home title', 'नकाशा', 'strong board'],
      ['content/ui/mr.json home list 0', 'अ', 'strong board'],
    ])
  })

  it('are plain where long prose stands, bold where labels stand', () => {
    const note = { mr: { title: 'नाव', text: 'हे `client_id` आहे.' } }
    expect(rolesOf('content/wire/lines/a.json', note)).toEqual([
      ['content/wire/lines/a.json mr title', 'नाव', 'strong'],
      ['content/wire/lines/a.json mr text', 'हे   आहे.', ''],
      ['content/wire/lines/a.json mr text', 'client_id', 'code'],
    ])
    const quiz = { items: [{ options: [{ mr: { text: 'हो', why: 'कारण' } }] }] }
    expect(rolesOf('content/lessons/01-a/quiz.json', quiz)).toEqual([
      ['content/lessons/01-a/quiz.json items 0 options 0 mr text', 'हो', 'strong'],
      ['content/lessons/01-a/quiz.json items 0 options 0 mr why', 'कारण', ''],
    ])
  })

  it('are no headings in the playground where they are long', () => {
    const hint = 'चालवायला JavaScript लागतं. ते चालू कर, मग page पुन्हा उघड.'
    expect(rolesOf('content/ui/mr.json', { playground: { run: 'चालव', hint } })).toEqual([
      ['content/ui/mr.json playground run', 'चालव', 'strong board'],
      ['content/ui/mr.json playground hint', hint, 'strong'],
    ])
  })

  it('leave out the values that are put in later', () => {
    expect(rolesOf('content/ui/mr.json', { left: '{{count}} मिनिटं' })).toEqual([
      ['content/ui/mr.json left', '  मिनिटं', 'strong board'],
    ])
  })

  it('are bold and headings where nothing is known about them', () => {
    expect(rolesOf('content/new.json', { text: 'नवं', count: 3 })).toEqual([
      ['content/new.json text', 'नवं', 'strong board'],
    ])
  })

  it('stand on the pages of the tools alone where no lesson shows them', () => {
    const value = { session: { join: 'ये' }, playground: { form: 'अर्ज', again: 'परत' }, new: 'नवं' }
    const rooms = jsonPassages(value, 'content/ui/mr.json').map(({ text, room }) => [text, room])
    expect(rooms).toEqual([
      ['ये', 'tools'],
      ['अर्ज', 'tools'],
      ['परत', 'course'],
      ['नवं', 'course'],
    ])
  })

  it('are plain on the pages that are read where only the playground has them bold', () => {
    const passages = jsonPassages({ mr: { title: 'नाही' } }, 'content/wire/outcomes/a.json')
    expect(passages.map(({ roles, room }) => [roles.join(' '), room])).toEqual([
      ['', 'course'],
      ['strong', 'tools'],
    ])
  })
})
