import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basicCredentials, decodeBase64 } from '#lib/wire/base64.ts'
import { decodeJwt } from '#lib/wire/jwt.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token', () => {
  it('is taken apart into its three parts', () => {
    const header = part({ alg: 'ES256', typ: 'at+jwt' })
    const payload = part({ iss: 'http://127.0.0.1:4001', नाव: 'क' })
    expect(decodeJwt(`${header}.${payload}.c2ln`)).toEqual({
      raw: { header, payload, signature: 'c2ln' },
      header: { alg: 'ES256', typ: 'at+jwt' },
      payload: { iss: 'http://127.0.0.1:4001', नाव: 'क' },
    })
  })

  it.each([
    ['opaque', 'oE3y9sX'],
    ['two parts', `${part({})}.${part({})}`],
    ['four parts', `${part({})}.${part({})}.a.b`],
    ['a payload that is a list', `${part({})}.${part([])}.a`],
    ['bytes that are no text', `${part({})}.//8.a`],
    ['nothing', ''],
  ])('%s stays what it is', (_, token) => {
    expect(decodeJwt(token)).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (token) => void decodeJwt(`${token}.${token}.x`)))
  })
})

describe('base64', () => {
  it('is read in both alphabets, padded or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = Buffer.from(text)
        expect(decodeBase64(bytes.toString('base64'))).toBe(bytes.toString())
        expect(decodeBase64(bytes.toString('base64url'))).toBe(bytes.toString())
      }),
    )
  })

  it('that is none is nothing', () => {
    expect(decodeBase64('a b')).toBeUndefined()
    expect(decodeBase64('aaaaa')).toBeUndefined()
  })
})

describe('Basic credentials', () => {
  it('are split at the first colon and stay packed as they were', () => {
    const packed = Buffer.from('night-batch:a%2Bb%2Fc%2541d%3Ae%3D').toString('base64')
    expect(basicCredentials(`Basic ${packed}`)).toEqual({
      id: 'night-batch',
      secret: 'a%2Bb%2Fc%2541d%3Ae%3D',
    })
  })

  it.each([
    'Bearer abc',
    'Basic',
    'Basic !!!',
    `Basic ${Buffer.from('nocolon').toString('base64')}`,
  ])('are not found in %s', (value) => {
    expect(basicCredentials(value)).toBeUndefined()
  })
})
