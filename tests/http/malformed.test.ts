import { request } from 'node:http'
import { describe, expect, inject, test } from 'vitest'

/** Asks the app for an address as it is written, which fetch would not send. */
function statusOf(
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const { hostname, port } = new URL(inject('appUrl'))
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path, headers, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}

describe('an address that is none', () => {
  const paths = [
    ...['/%', '/mr/%', '/mr/lessons/%ff', '/mr/lessons/%.md', '/mr/%E0%A4%A', '/mr/%00', '*'],
    ...['/mr/lessons/constructor', '/mr/lessons/__proto__', '/__proto__/lessons/identity'],
    ...['/mr/lessons/..%2f..%2fetc', '/_next/static/%', '/fonts/%', '/[lang]', '/api/exchange/%'],
  ]

  test.for(paths)('%s is nowhere, whatever the method', async (path) => {
    for (const method of ['GET', 'POST', 'HEAD']) {
      const status = await statusOf(method, path)
      expect(status, method).toBeGreaterThanOrEqual(400)
      expect(status, method).toBeLessThan(500)
    }
  })
})

describe('a method that no address answers', () => {
  test.for(['/', '/api/health', '/api/experiments', '/api/exchange', '/sitemap.xml'])(
    'TRACE %s is refused',
    async (path) => {
      expect(await statusOf('TRACE', path)).toBe(405)
    },
  )

  test('TRACE /mr is the page, as any method is', async () => {
    expect(await statusOf('TRACE', '/mr')).toBe(200)
  })
})

describe('headers that make no sense', () => {
  const odd: Record<string, string>[] = [
    { cookie: 'lang=%' },
    { cookie: 'lang=__proto__' },
    { 'accept-language': ';;;q=x,*' },
    { rsc: '1', 'next-router-state-tree': '%' },
    { rsc: '1', 'next-router-state-tree': '[1,2]' },
    { 'next-action': 'x' },
    { 'x-forwarded-host': 'a b' },
    { 'x-forwarded-proto': 'javascript' },
    { range: 'bytes=9-1' },
  ]

  test.for(odd)('%o', async (headers) => {
    for (const path of ['/', '/mr', '/en/playground', '/mr/nope', '/api/health', '/search.json']) {
      for (const method of ['GET', 'POST']) {
        expect(await statusOf(method, path, headers), `${method} ${path}`).toBeLessThan(500)
      }
    }
  })
})
