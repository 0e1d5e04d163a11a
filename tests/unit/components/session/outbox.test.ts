import { expect, test } from 'vitest'
import type { Answer, SessionProblem } from '#components/session/api.ts'
import { Outbox } from '#components/session/outbox.ts'

const away: Answer<unknown> = { problem: { kind: 'unreachable' } }
const refused: SessionProblem = { kind: 'refused', code: 'x', title: '', detail: '', lang: 'en' }

/** An outbox to a server that is told what to answer, and what that server was asked. */
function outbox(...answers: Answer<unknown>[]) {
  const asked: [string, object][] = []
  const send = async (path: string, body: object) => {
    asked.push([path, body])
    return answers.shift() ?? { data: undefined }
  }
  const left = new AbortController()
  return { asked, left, box: new Outbox(send, left.signal, () => Promise.resolve()) }
}

test('what was said while the server was away is told again, of each thing the newest', async () => {
  const { asked, box } = outbox(away)
  const hand = box.tell('/you', { hand: true, follow: false })
  void box.tell('/you', { follow: true })
  expect(await hand).toBeUndefined()
  expect(asked).toEqual([
    ['/you', { hand: true, follow: false }],
    ['/you', { hand: true, follow: true }],
  ])
})

test('two votes arrive in the order in which they were given', async () => {
  const { asked, box } = outbox()
  void box.tell('/polls/1/votes', { choice: 0 })
  void box.tell('/polls/1/votes', { choice: 1 })
  await box.tell('/polls/1/votes', { choice: 2 })
  expect(asked.map(([, body]) => body)).toEqual([{ choice: 0 }, { choice: 2 }])
})

test('what is refused is not told again, and says why', async () => {
  const { asked, box } = outbox({ problem: refused })
  expect(await box.tell('/you', { hand: true })).toBe(refused)
  expect(asked).toHaveLength(1)
})

test('once the session is left, nothing is told any more', async () => {
  const { asked, left, box } = outbox(away)
  const hand = box.tell('/you', { hand: true })
  left.abort()
  await hand
  expect(asked).toHaveLength(1)
})
