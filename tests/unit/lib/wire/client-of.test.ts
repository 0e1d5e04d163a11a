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
})

test('without a proof that can be given again nobody is named', () => {
  expect(clientOf(entry({ body: 'client_id=a' }))).toBeUndefined()
  expect(clientOf(entry({ headers: { authorization: 'Basic ???' } }))).toBeUndefined()
  expect(clientOf(entry())).toBeUndefined()
})
