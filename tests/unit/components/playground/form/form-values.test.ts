import { describe, expect, it } from 'vitest'
import {
  demoValues,
  exchangeBody,
  secretEdges,
  withAuth,
} from '#components/playground/form/form-values.ts'

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

describe('another way of authentication', () => {
  it.each([
    ['automation-framework', 'client_secret_post', { auth: 'client_secret_post' }],
    ['report-reader', 'none', { auth: 'none' }],
    ['x', 'private_key_jwt', { auth: 'private_key_jwt', id: 'key-holder', secret: '' }],
    [
      'key-holder',
      'self_signed_tls_client_auth',
      { auth: 'self_signed_tls_client_auth', id: 'cert-holder', secret: '' },
    ],
    [
      'cert-holder',
      'client_secret_basic',
      {
        auth: 'client_secret_basic',
        id: 'automation-framework',
        secret: 'local-dadar-0817-fast',
      },
    ],
  ])('of %s, %s, brings the client that has it', (id, auth, expected) => {
    expect(withAuth({ id }, auth)).toEqual(expected)
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

  it('is what a reader has of their own: another scope, another resource, a token', () => {
    const own = { otherScope: 'api://x/.default', resource: 'https://x', token: 'Bearer abc' }
    expect(exchangeBody({ ...demoValues, ...own }, undefined).token).toEqual({
      scope: 'orders:read api://x/.default',
      resource: 'https://x',
      value: 'Bearer abc',
    })
    expect(exchangeBody({ ...demoValues, ...own, scopes: [] }, undefined).token).toMatchObject({
      scope: 'api://x/.default',
    })
  })
})
