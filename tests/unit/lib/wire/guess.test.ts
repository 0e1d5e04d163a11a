import { describe, expect, it } from 'vitest'
import { experiments } from '#lib/exchange/experiments/index.ts'
import { guessable, judge } from '#lib/wire/guess.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const asked = (authorization: string, body: string, status = 200) =>
  entry({ headers: { host: 'a', authorization }, body, status })
const api = entry({ role: 'business', headers: { host: 'b', authorization: 'Bearer x' } })
const good = recording(asked('Basic a', 'grant_type=x&scope=y'), api)
const refused = recording(asked('Basic b', 'grant_type=x&scope=y', 401))

describe('a guess beside the run', () => {
  it('is right where status and line are', () => {
    const guess = { token: '401', business: 'null', line: 'token authorization' }
    expect(judge(guess, refused, good)).toMatchObject({
      token: '401',
      business: 'null',
      lines: ['token authorization'],
      right: { token: true, business: true, line: true },
    })
  })

  it('is wrong where they are not, and where it was left open', () => {
    const guess = { token: '200', line: 'business authorization' }
    expect(judge(guess, refused, good).right).toEqual({
      token: false,
      business: false,
      line: false,
    })
  })

  it('may blame no line, or one that the good run has not', () => {
    const more = recording(asked('Basic a', 'grant_type=x&scope=y&client_secret=z', 400))
    expect(judge({ line: 'new' }, more, good).right.line).toBe(true)
    expect(judge({ line: 'none' }, more, good).right.line).toBe(false)
    expect(judge({ line: 'none' }, good, good).right.line).toBe(true)
    expect(judge({ line: 'new' }, refused, good).right.line).toBe(false)
  })

  it('does not blame the length of a body', () => {
    const sized = (scope: string) =>
      recording(
        entry({ headers: { 'content-length': String(scope.length) }, body: `scope=${scope}` }),
      )
    const { lines, right } = judge({ line: 'new' }, sized('longer'), sized('short'))
    expect(lines).toEqual(['token scope'])
    expect(right.line).toBe(false)
  })

  it('may blame each of several lines that are gone', () => {
    const bare = recording(asked('Basic a', ''), api)
    for (const name of ['grant_type', 'scope'])
      expect(judge({ line: `token ${name}` }, bare, good).right.line).toBe(true)
  })

  it('can name the ending of every experiment', () => {
    for (const { expected } of experiments) {
      expect(guessable.token).toContain(String(expected.token))
      expect(guessable.business).toContain(String(expected.business))
    }
  })
})
