import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isApiPath } from '#lib/exchange/input/path.ts'

const good = [
  '/',
  '/orders',
  '/orders/',
  '/orders/ord_1001',
  '/orders?item=..%2F..&next=/../x',
  '/orders?q=a//b',
  '/orders//x',
  '/orders/.well-known/...',
  '/orders/%E0%A4%B5%E0%A4%A1%E0%A4%BE',
  '/orders/वडा पाव',
  '/orders/%zz%',
  '/orders/a.b/..c/d..',
]

const bad = [
  '',
  'orders',
  '//other.example/orders',
  '///orders',
  '/\\other.example',
  '\\orders',
  '/orders\\..\\x',
  '/orders#part',
  '/orders?x=1#part',
  'http://other.example/orders',
  'javascript:alert(1)',
  '/.',
  '/..',
  '/./orders',
  '/orders/../admin',
  '/orders/..',
  '/%2e',
  '/%2E%2e/admin',
  '/.%2e/admin',
  '/orders/%2e%2e%2fadmin',
  '/orders%2f..%2fadmin',
  '/orders%5c..%5cadmin',
  '/orders/%252e%252e/admin',
  '/orders/%25252e%25252e/admin',
  '/orders/..?x=1',
  '/?/../x#',
]

describe('a path of the API', () => {
  test.each(good)('%j stays inside', (path) => {
    expect(isApiPath(path)).toBe(true)
  })

  test.each(bad)('%j is refused', (path) => {
    expect(isApiPath(path)).toBe(false)
  })

  test('whatever is accepted keeps the address, and the URL parser changes no segment', () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2F',
      '%5c',
      '\\',
      '@',
      ':',
      '?',
      '#',
      'a',
      '%25',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = `/${pieces.join('')}`
        fc.pre(isApiPath(path))
        const url = new URL(`http://127.0.0.1:4002${path}`)
        expect(url.host).toBe('127.0.0.1:4002')
        expect(url.href).toBe(`http://127.0.0.1:4002${path}`)
      }),
      { numRuns: 2000 },
    )
  })
})
