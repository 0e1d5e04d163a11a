import { describe, expect, test } from 'vitest'
import { basic } from '#lib/exchange/client-auth.ts'
import { formEncode } from '#lib/exchange/form-encoding.ts'

const decoded = (header: string) => Buffer.from(header.replace('Basic ', ''), 'base64').toString()

describe('form encoding', () => {
  test('the vector of RFC 6749 App. B', () => {
    expect(formEncode(' %&+£€')).toBe('+%25%26%2B%C2%A3%E2%82%AC')
  })

  test('letters, digits and - . _ * stay as they are', () => {
    expect(formEncode('aZ09-._*')).toBe('aZ09-._*')
  })

  test('everything else is percent-encoded, ~ and : too', () => {
    expect(formEncode("~:/=@!'()")).toBe('%7E%3A%2F%3D%40%21%27%28%29')
  })
})

describe('Basic credentials', () => {
  test('an ordinary pair is what curl -u sends', () => {
    expect(basic({ id: 'automation-framework', secret: 'local-dadar-0817-fast' })).toBe(
      `Basic ${btoa('automation-framework:local-dadar-0817-fast')}`,
    )
  })

  test('id and secret are encoded each for itself, before they are joined', () => {
    expect(decoded(basic({ id: 'a:b', secret: 'a+b/c%41d:e=' }))).toBe(
      'a%3Ab:a%2Bb%2Fc%2541d%3Ae%3D',
    )
  })

  test('what is left off the wire is empty', () => {
    expect(decoded(basic({ id: 'a', secret: null }))).toBe('a:')
    expect(decoded(basic({ id: null, secret: 'b' }))).toBe(':b')
  })
})
