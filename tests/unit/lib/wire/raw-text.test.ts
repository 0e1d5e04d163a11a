import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editable, requestText, splitRequest, wireText, wrongLength } from '#lib/wire/raw-text.ts'
import { entry } from '#tests/helpers/entries.ts'

describe('a request’s text', () => {
  test('is written again from what was recorded, or is what was written by hand', () => {
    const recorded = entry({})
    const text = requestText(recorded)
    expect(text.startsWith(`${recorded.request.method} /`)).toBe(true)
    expect(text.split('\r\n\r\n')[1]).toBe(recorded.request.postData?.text ?? '')
    const _raw = { request: 'anything', response: '' }
    expect(requestText({ ...recorded, _raw })).toBe('anything')
  })

  test('taken apart and put together is the same text', () => {
    const sign = fc.constantFrom('a', ':', ' ', '\r\n', '\n', '\r', '\0', 'अ')
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('')
        const { head, body } = splitRequest(text)
        expect(head.map((line) => line.text + line.end).join('') + body).toBe(text)
      }),
    )
  })

  test('comes back from a field to the byte', () => {
    for (const body of ['', 'a=1', '{\n  "a": 1\n}', '--x\r\n\r\n1\r\n--x--']) {
      const text = `POST /token HTTP/1.1\r\nhost: a\r\n\r\n${body}`
      expect(wireText(editable(text), '\r\n', text)).toBe(text)
    }
  })

  test('has the line ends that were chosen, in its head alone', () => {
    const text = 'GET / HTTP/1.1\r\nhost: a\r\n\r\n1\n2'
    expect(wireText(editable(text), '\n', text)).toBe('GET / HTTP/1.1\nhost: a\n\n1\n2')
    expect(wireText('GET /\nhost', '\r', text)).toBe('GET /\rhost')
  })

  test('tells where its length is wrong, in bytes', () => {
    const text = (length: string, body: string) => `P\r\nContent-Length: ${length}\r\n\r\n${body}`
    expect(wrongLength(text('3', 'a=1'))).toBeUndefined()
    expect(wrongLength(text('1', 'अ'))).toEqual({ says: 1, has: 3 })
    expect(wrongLength(text('many', 'a'))).toBeUndefined()
    expect(wrongLength('GET / HTTP/1.1\r\n\r\n')).toBeUndefined()
  })
})
