import { expect, it } from 'vitest'
import { Orders } from '#lib/sandbox/api/orders.ts'

it('a placed order can be read for ten minutes and never shows in the list', () => {
  let now = 0
  const orders = new Orders(() => now)
  const { id } = orders.place({ item: 'Samosa', qty: 2 })
  now = 10 * 60_000 - 1
  expect(orders.find(id)).toEqual({ id, item: 'Samosa', qty: 2 })
  expect(orders.list().map((order) => order.id)).toEqual(['ord_1001', 'ord_1002', 'ord_1003'])
  now += 1
  expect(orders.find(id)).toBeUndefined()
})

it('keeps a thousand placed orders at most', () => {
  const orders = new Orders(() => 0)
  const placed = Array.from({ length: 1_001 }, () => orders.place({ item: 'Samosa', qty: 1 }))
  expect(placed.filter(({ id }) => orders.find(id))).toHaveLength(1_000)
  expect(orders.find('ord_1001')).toBeDefined()
})
