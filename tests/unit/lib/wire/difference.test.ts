import { describe, expect, it } from 'vitest'
import { differingLines } from '#lib/wire/difference.ts'
import { responseLines } from '#lib/wire/lines.ts'
import { type EntryParts, entry } from '#tests/helpers/entries.ts'

const answer = (parts: EntryParts) => responseLines(entry(parts))
const refusal = (id: string, date: string, code = 'invalid_client') =>
  answer({
    status: 401,
    answerHeaders: { 'x-request-id': id, Date: date },
    answer: { error: code },
  })

describe('two answers', () => {
  it('do not differ in what differs in every run', () => {
    expect(differingLines(refusal('1', 'Mon'), refusal('2', 'Tue'))).toBe(0)
    const token = (value: string) => answer({ answer: { access_token: value, expires_in: 600 } })
    expect(differingLines(token('a'), token('b'))).toBe(0)
  })

  it('differ in each line that the other does not have', () => {
    expect(differingLines(refusal('1', 'Mon'), refusal('1', 'Mon', 'invalid_scope'))).toBe(1)
    const more = answer({
      status: 401,
      answerHeaders: { 'x-request-id': '1', 'www-authenticate': 'Basic', Date: 'Mon' },
      answer: { error: 'invalid_client' },
    })
    expect(differingLines(refusal('1', 'Mon'), more)).toBe(1)
    expect(differingLines(more, refusal('1', 'Mon'))).toBe(1)
  })

  it('differ in all lines where one is empty', () => {
    expect(differingLines([], refusal('1', 'Mon'))).toBe(3)
  })
})
