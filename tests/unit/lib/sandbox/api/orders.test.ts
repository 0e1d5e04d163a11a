import { expect, it } from 'vitest'
import { Orders } from '#lib/sandbox/api/orders.ts'
import { Records } from '#lib/sandbox/records.ts'
import { temporaryStore } from '#tests/helpers/temporary-store.ts'

const store = await temporaryStore()

it('a placed order can be read for ten minutes and never shows in the list', async () => {
  let now = 0
  const orders = new Orders(new Records(store, () => now))
  const { id } = await orders.place({ item: 'Samosa', qty: 2 })
  now = 10 * 60_000 - 1
  expect(await orders.find(id)).toEqual({ id, item: 'Samosa', qty: 2 })
  expect(orders.list().map((order) => order.id)).toEqual(['ord_1001', 'ord_1002', 'ord_1003'])
  now += 1
  expect(await orders.find(id)).toBeUndefined()
})
