import { expect, test } from 'vitest'
import { draftBody, rawDrafts } from '#components/playground/raw/raw-draft.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const asked = entry({ answer: { access_token: 'TOKEN', token_type: 'Bearer' } })
const called = entry({ role: 'business', headers: { authorization: 'Bearer TOKEN' } })
const run = recording(asked, called)

/** Opens a request, changes it, and gives what would be sent. */
function sent(change: (value: string) => string, which = called, all = run) {
  rawDrafts.open(which, all)
  const { value } = rawDrafts.get() ?? { value: '' }
  rawDrafts.edit({ value: change(value) })
  const draft = rawDrafts.get()
  return draft && draftBody(draft)
}

test('the changed request is sent, and the other one as it was, with a place for the new token', () => {
  expect(sent((value) => value.replace('GET', 'get'))).toEqual({
    raw: {
      token: 'POST /token HTTP/1.1\r\n\r\n',
      business: 'get /orders HTTP/1.1\r\nauthorization: Bearer {access_token}\r\n\r\n',
    },
  })
})

test('the line ends that were chosen are sent', () => {
  rawDrafts.open(asked, run)
  rawDrafts.edit({ end: '\n' })
  const draft = rawDrafts.get()
  expect(draft && draftBody(draft).raw).toMatchObject({ token: 'POST /token HTTP/1.1\n\n' })
})

test('without a token call no token is asked for', () => {
  expect(sent((value) => value, called, recording(called))).toEqual({
    token: { value: 'none' },
    raw: { business: 'GET /orders HTTP/1.1\r\nauthorization: Bearer TOKEN\r\n\r\n' },
  })
})

test('a closed draft is gone, and its server takes the focus once', () => {
  rawDrafts.open(asked, run)
  rawDrafts.close()
  expect(rawDrafts.get()).toBeUndefined()
  expect([rawDrafts.takeLeft('business'), rawDrafts.takeLeft('token')]).toEqual([false, true])
  expect(rawDrafts.takeLeft('token')).toBe(false)
})
