import { describe, expect, test } from 'vitest'
import { type Work, workBodies, workVerdict } from '#components/playground/ticket/ticket-work.ts'
import type { Check, HarEntry } from '#lib/wire/har.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const call = (status: number) => entry({ role: 'business', status })
const asked = (answer: unknown, status = 200) => entry({ role: 'introspection', status, answer })
const keys = (failed?: string): HarEntry => {
  const steps = ['form', 'alg', 'kid', 'signature', 'expiry'].map((id): Check => {
    return { id, outcome: id === failed ? 'failed' : 'passed', source: '' }
  })
  return entry({ role: 'keys', rest: { _verification: steps } })
}
const verdict = (work: Work, ...entries: HarEntry[]) =>
  workVerdict({ work, recordings: [recording(...entries)] })

describe('what came of a piece of work is said as it went', () => {
  test.each([
    ['verify', [keys()], 'verify.good'],
    ['verify', [keys('signature')], 'verify.bad'],
    ['verify', [keys('expiry')], 'verify.ended'],
    ['verify', [keys('form')], 'verify.opaque'],
    ['verify', [], 'verify.none'],
    ['change', [keys('signature'), call(401)], 'change.found'],
    ['change', [keys(), call(200)], 'change.same'],
    ['change', [keys('expiry'), call(401)], 'change.other'],
    ['ask', [asked({ active: true })], 'ask.active'],
    ['ask', [asked({ active: false })], 'ask.inactive'],
    ['ask', [asked('no', 401)], 'ask.refused'],
    ['revoke', [asked({ active: true }), asked({ active: false }), call(200)], 'revoke.opens'],
    ['revoke', [asked({ active: false }), call(401)], 'revoke.closed'],
    ['revoke', [asked({ error: 'x' }, 401)], 'revoke.refused'],
    ['again', [call(200)], 'again.opens'],
    ['again', [call(401)], 'again.closed'],
    ['again', [call(403)], 'again.refused'],
  ] as const)('%s %#', (work, entries, said) => {
    expect(verdict(work, ...entries)).toBe(said)
  })
})

describe('the requests of a piece of work', () => {
  const headers = { authorization: `Basic ${btoa('a:b')}` }

  test('ask and give back as the ticket’s own client', () => {
    const [body] = workBodies('ask', { token: 't' }, recording(entry({ headers }))) ?? []
    expect(body).toEqual({
      client: { id: 'a', secret: 'b', auth: 'client_secret_basic' },
      token: { value: 't' },
      follow: ['introspection'],
    })
  })

  test('show it as the run did: by DPoP', () => {
    const ticket = { token: 't', type: 'DPoP' }
    expect(workBodies('again', ticket, recording(entry()))).toEqual([
      { token: { value: 't', type: 'DPoP' }, follow: ['business'] },
    ])
  })

  test('are none where that client cannot be told; a changed token is sent in its place', () => {
    const run = recording(entry())
    expect(workBodies('revoke', { token: 't' }, run)).toBeUndefined()
    expect(workBodies('change', { token: 't' }, run, 'u')).toEqual([
      { token: { value: 'u' }, follow: ['keys', 'business'] },
    ])
  })
})
