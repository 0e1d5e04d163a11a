import { expect, test } from 'vitest'
import { countSlots, slotsOf } from '#lib/wire/slots.ts'
import { entry } from '#tests/helpers/entries.ts'

const token = (status = 200) => entry({ status })
const call = (status = 200) => entry({ role: 'business', status })

test('a timeline falls into calls, each with the token that was asked for before it', () => {
  const entries = [token(), call(), call(), call(401), token(429), token(), call(), token()]
  const slots = slotsOf(entries)
  expect(slots.map((slot) => Object.keys(slot).join('+'))).toEqual([
    'token+business',
    'business',
    'business',
    'token',
    'token+business',
    'token',
  ])
  expect(countSlots(slots)).toEqual({ tokens: 4, withoutToken: 1, data: 3, refused: 1 })
})

test('nothing run is nothing drawn', () => {
  expect(slotsOf([])).toEqual([])
})
