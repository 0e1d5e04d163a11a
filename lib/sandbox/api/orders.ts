import { randomInt } from 'node:crypto'

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
const placedLimit = 1_000

/**
 * The orders. One that is placed can be read at its own address for ten minutes and never shows
 * in the list, which all learners share.
 */
export class Orders {
  readonly #placed = new Map<string, { order: Order; end: number }>()
  readonly #now: () => number

  /** @param now - the clock, in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  list(): readonly Order[] {
    return sample
  }

  find(id: string): Order | undefined {
    const placed = this.#placed.get(id)
    if (placed && placed.end > this.#now()) return placed.order
    return sample.find((order) => order.id === id)
  }

  place(wish: Pick<Order, 'item' | 'qty'>): Order {
    const order = { id: `ord_${randomInt(10 ** 9, 10 ** 10)}`, ...wish }
    this.#forget()
    this.#placed.set(order.id, { order, end: this.#now() + placedLife })
    return order
  }

  /** Entries stand in the order of their end, so the first ones go first. */
  #forget(): void {
    for (const [id, { end }] of this.#placed) {
      if (end > this.#now() && this.#placed.size < placedLimit) break
      this.#placed.delete(id)
    }
  }
}
