import { describe, expect, it } from 'vitest'
import { decisiveEntry, errorCode, outcomeId } from '#lib/wire/outcome.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const refused = entry({
  status: 401,
  answer: { error: 'invalid_client' },
  rest: {
    _checks: [
      { id: 'client-known', outcome: 'passed', source: 'RFC 6749 §2.3.1' },
      { id: 'client-proof', outcome: 'failed', source: 'RFC 6749 §2.3.1' },
    ],
  },
})

describe('the words for an ending', () => {
  const all = {
    'experiment.wrong-secret': 1,
    'token.client-proof': 1,
    'token.invalid_client': 1,
    'token.401': 1,
  }

  it('are the experiment’s, else the check’s, else the error’s, else the status’s', () => {
    expect(outcomeId(refused, all, 'wrong-secret')).toBe('experiment.wrong-secret')
    expect(outcomeId(refused, all)).toBe('token.client-proof')
    const { 'token.client-proof': _, ...withoutCheck } = all
    expect(outcomeId(refused, withoutCheck, 'unknown')).toBe('token.invalid_client')
    expect(outcomeId(refused, { 'token.401': 1 })).toBe('token.401')
    expect(outcomeId(refused, {})).toBeUndefined()
  })

  it('tell a server that is slow from one that is not there', () => {
    const outcomes = { 'token.timeout': 1, 'token.unreachable': 1 }
    const silent = (code: string) => entry({ status: 0, rest: { _error: { code, message: code } } })
    expect(outcomeId(silent('TIMEOUT'), outcomes)).toBe('token.timeout')
    expect(outcomeId(silent('ECONNREFUSED'), outcomes)).toBe('token.unreachable')
  })

  it('do not come from the prototype of an object', () => {
    const odd = entry({ status: 400, answer: { error: 'constructor' } })
    expect(outcomeId(odd, {})).toBeUndefined()
  })
})

describe('the deciding call', () => {
  it('is the first that failed, else the last', () => {
    const good = entry()
    const business = entry({ role: 'business' })
    const down = entry({ role: 'business', status: 0 })
    expect(decisiveEntry(recording(good, business))).toBe(business)
    expect(decisiveEntry(recording(refused, business))).toBe(refused)
    expect(decisiveEntry(recording(good, down))).toBe(down)
    expect(decisiveEntry(recording())).toBeUndefined()
  })
})

describe('the error code', () => {
  it.each([
    [{ answer: { error: 'invalid_scope' } }, 'invalid_scope'],
    [{ answer: { error: 7 } }, undefined],
    [{ answer: '<html>' }, undefined],
    [
      { answerHeaders: { 'WWW-Authenticate': 'Bearer realm="a", error="invalid_token"' } },
      'invalid_token',
    ],
    [{ answerHeaders: { 'www-authenticate': 'Bearer error_description="a "b" c", error=x' } }, 'x'],
    [{ answerHeaders: { 'www-authenticate': 'Bearer realm="orders"' } }, undefined],
  ])('of %j is %s', (parts, code) => {
    expect(errorCode(entry({ status: 401, ...parts }))).toBe(code)
  })
})
