import { describe, expect, it } from 'vitest'
import { demoValues, exchangeBody, secretEdges } from '#components/playground/form-values.ts'

describe('what is around a secret', () => {
  it.each([
    ['secret', []],
    ['', []],
    ['a b', []],
    [' secret', ['space-start']],
    ['secret \t', ['space-end']],
    ['secret\n', ['line-end']],
    ['\r\n secret ', ['line-start', 'space-end']],
    ['  ', ['space-start']],
  ])('of %j is %j', (secret, edges) => {
    expect(secretEdges(secret)).toEqual(edges)
  })
})

describe('what is asked of the app', () => {
  it('is what the form holds, to the letter', () => {
    expect(exchangeBody({ ...demoValues, secret: ' x\n' }, undefined)).toEqual({
      client: { id: 'automation-framework', secret: ' x\n', auth: 'client_secret_basic' },
      token: { scope: 'orders:read' },
      call: { method: 'GET', path: '/orders', body: null },
    })
  })

  it('has a body only where the method takes one, and no scope where none is chosen', () => {
    const values = { ...demoValues, method: 'POST', scopes: [] }
    expect(exchangeBody(values, 'no-token')).toMatchObject({
      token: { scope: null },
      call: { method: 'POST', body: demoValues.body },
      experiment: 'no-token',
    })
  })
})
