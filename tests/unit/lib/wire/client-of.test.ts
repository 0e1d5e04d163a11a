import { expect, test } from 'vitest'
import { clientOf } from '#lib/wire/client-of.ts'
import { entry } from '#tests/helpers/entries.ts'

const basic = (text: string) => entry({ headers: { Authorization: `Basic ${btoa(text)}` } })

test('a client is known by the proof it gave', () => {
  expect(clientOf(basic('night-batch:a%2Bb%2Fc%2541d%3Ae%3D'))).toEqual({
    id: 'night-batch',
    secret: 'a+b/c%41d:e=',
    auth: 'client_secret_basic',
  })
  expect(clientOf(entry({ body: 'client_id=a%2Bb&client_secret=c+d' }))).toEqual({
    id: 'a+b',
    secret: 'c d',
    auth: 'client_secret_post',
  })
  expect(clientOf(entry({ body: 'client_id=a&client_assertion=ey.J.x' }))).toEqual({
    auth: 'private_key_jwt',
  })
  const clientCertificate = { subject: 'CN=a', 'x5t#S256': 'x' }
  const _tls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', clientCertificate }
  expect(clientOf(entry({ body: 'client_id=a', rest: { _tls } }))).toEqual({
    id: 'a',
    auth: 'self_signed_tls_client_auth',
  })
})

test('without a proof that can be given again nobody is named', () => {
  expect(clientOf(entry({ body: 'client_id=a' }))).toBeUndefined()
  expect(clientOf(entry({ headers: { authorization: 'Basic ???' } }))).toBeUndefined()
  expect(clientOf(entry())).toBeUndefined()
})
