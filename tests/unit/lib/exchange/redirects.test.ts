import { describe, expect, test } from 'vitest'
import type { FetchOptions } from '#lib/exchange/recorder/recorder.ts'
import { following } from '#lib/exchange/redirects.ts'

const start = 'http://one.example/token'
const post: FetchOptions = {
  method: 'POST',
  headers: { authorization: 'Basic eA==', 'content-type': 'text/plain', accept: '*/*' },
  body: 'x',
}

/** Follows from a first answer with this status, and tells every request that was made. */
async function follow(status: number, location: string, options = post) {
  const made: [url: string, options: FetchOptions][] = []
  const response = await following(async (url, request) => {
    made.push([url, request])
    return made.length === 1
      ? new Response(null, { status, headers: { location } })
      : new Response('end')
  })(start, options)
  return { made, status: response.status }
}

describe('a client that follows redirects', () => {
  test.each([301, 302, 303])('makes a POST a GET without its body at %i', async (status) => {
    const { made } = await follow(status, '/new')
    expect(made[1]).toEqual([
      'http://one.example/new',
      { method: 'GET', headers: { authorization: 'Basic eA==', accept: '*/*' } },
    ])
  })

  test.each([307, 308])('repeats the request as it was at %i', async (status) => {
    const { made } = await follow(status, '/new')
    expect(made[1]).toEqual(['http://one.example/new', post])
  })

  test('leaves the identity behind at another origin', async () => {
    const { made } = await follow(307, 'http://two.example/token')
    expect(made[1]?.[1].headers).not.toHaveProperty('authorization')
    expect(made[1]?.[1].body).toBe('x')
  })

  test('stays where it is without a location, and at any other status', async () => {
    expect((await follow(301, '')).made).toHaveLength(1)
    expect((await follow(400, '/new')).made).toHaveLength(1)
  })

  test('gives up in a circle', async () => {
    let calls = 0
    const response = await following(async () => {
      calls += 1
      return new Response(null, { status: 302, headers: { location: '/again' } })
    })(start, post)
    expect([response.status, calls]).toEqual([302, 4])
  })
})
