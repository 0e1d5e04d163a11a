import { describe, expect, it } from 'vitest'
import type { ExperimentSummary } from '#lib/wire/har.ts'
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

const wrongSecret: ExperimentSummary = {
  id: 'wrong-secret',
  group: 'identity',
  expected: { token: 401, business: null },
}

describe('the words for an ending', () => {
  const all = {
    'experiment.wrong-secret': 1,
    'token.client-proof': 1,
    'token.invalid_client': 1,
    'token.401': 1,
  }

  it('are the experiment’s, else the check’s, else the error’s, else the status’s', () => {
    expect(outcomeId(refused, all, wrongSecret)).toBe('experiment.wrong-secret')
    expect(outcomeId(refused, all)).toBe('token.client-proof')
    const { 'token.client-proof': _, ...withoutCheck } = all
    expect(outcomeId(refused, withoutCheck, { ...wrongSecret, id: 'unknown' })).toBe(
      'token.invalid_client',
    )
    expect(outcomeId(refused, { 'token.401': 1 })).toBe('token.401')
    expect(outcomeId(refused, {})).toBeUndefined()
  })

  it('tell a server that is slow from one that is not there', () => {
    const outcomes = { 'token.timeout': 1, 'token.unreachable': 1 }
    const silent = (code: string) => entry({ status: 0, rest: { _error: { code, message: code } } })
    expect(outcomeId(silent('TIMEOUT'), outcomes)).toBe('token.timeout')
    expect(outcomeId(silent('ECONNREFUSED'), outcomes)).toBe('token.unreachable')
  })

  it('are not the experiment’s when the run ended in another way', () => {
    const down = entry({ status: 0 })
    expect(outcomeId(down, { ...all, 'token.unreachable': 1 }, wrongSecret)).toBe(
      'token.unreachable',
    )
    const scope = { ...wrongSecret, expected: { token: 200, business: 403 } }
    expect(outcomeId(refused, all, scope)).toBe('token.client-proof')
  })

  it.each([
    ['TOO_LARGE', 0, 'token.too-large'],
    ['ECONNRESET', 200, 'token.cut'],
    ['NOT_HTTP', 0, 'token.not-http'],
  ])('tell how an answer broke: %s with status %i', (code, status, id) => {
    const broken = entry({ status, rest: { _error: { code, message: code } } })
    expect(outcomeId(broken, { [id]: 1, 'token.unreachable': 1, 'token.200': 1 })).toBe(id)
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

  it('is not one that a later call made good: with the nonce that was wanted (RFC 9449 §8)', () => {
    const wanted = entry({ status: 400, answer: { error: 'use_dpop_nonce' } })
    const good = entry({ status: 200 })
    const business = entry({ role: 'business', status: 200 })
    expect(decisiveEntry(recording(wanted, good, business))).toBe(business)
    expect(decisiveEntry(recording(wanted, wanted, business))).toBe(wanted)
    expect(decisiveEntry(recording(wanted))).toBe(wanted)
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
