import { randomInt } from 'node:crypto'
import type { Records } from '#lib/sandbox/records.ts'

/** One order of the company's canteen. */
export interface Order {
  id: string
  item: string
  qty: number
}

/** The same at every start, so that what a lesson prints is what a run shows. */
const sample: readonly Order[] = [
  { id: 'ord_1001', item: 'Vada pav', qty: 12 },
  { id: 'ord_1002', item: 'Cutting chai', qty: 30 },
  { id: 'ord_1003', item: 'Misal pav', qty: 6 },
]

const placedLife = 10 * 60 * 1_000

/** In the store: an order that was placed. */
const kind = 'Order'

/**
 * The orders. One that is placed can be read at its own address for ten minutes and never shows
 * in the list, which all learners share.
 */
export class Orders {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  list(): readonly Order[] {
    return sample
  }

  async find(id: string): Promise<Order | undefined> {
    return sample.find((order) => order.id === id) ?? (await this.#records.find<Order>(kind, id))
  }

  async place(wish: Pick<Order, 'item' | 'qty'>): Promise<Order> {
    const order = { id: `ord_${randomInt(10 ** 9, 10 ** 10)}`, ...wish }
    await this.#records.put(kind, order.id, order, placedLife)
    return order
  }
}
