import { describe, expect, it } from 'vitest'
import { isJsonObject, payloadText, withPayload } from '#lib/wire/edit-token.ts'
import { type DecodedJwt, decodeJwt } from '#lib/wire/jwt.ts'

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = `${encode({ typ: 'at+jwt' })}.${encode({ scope: 'orders:read', exp: 1 })}.c2ln`
const jwt = decodeJwt(token) as DecodedJwt

describe('a token with another payload', () => {
  it('is the same token while nothing was changed', () => {
    expect(withPayload(jwt, payloadText(jwt))).toBe(token)
  })

  it('keeps its header and its signature', () => {
    const changed = withPayload(jwt, payloadText(jwt).replace('read', 'write'))
    expect(changed.split('.')[0]).toBe(jwt.raw.header)
    expect(changed.split('.')[2]).toBe('c2ln')
    expect(decodeJwt(changed)?.payload).toEqual({ scope: 'orders:write', exp: 1 })
    expect(changed).not.toMatch(/[+/=]/)
  })

  it('packs what is no JSON as it stands, in any script', () => {
    const [, payload = ''] = withPayload(jwt, '{ तिकीट').split('.')
    expect(Buffer.from(payload, 'base64url').toString()).toBe('{ तिकीट')
  })
})

it.each([
  ['{"a":1}', true],
  ['[]', false],
  ['null', false],
  ['{', false],
])('%s is a JSON object: %s', (text, expected) => {
  expect(isJsonObject(text)).toBe(expected)
})
