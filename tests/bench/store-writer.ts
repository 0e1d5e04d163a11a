/** A process that writes rows, ten at a time, and tells each that is saved: `store.bench.ts` runs it. */
import { connectStore } from '../../lib/store/index.ts'

const { place, rows } = JSON.parse(process.argv[2] ?? '')
const store = await connectStore(place)
let next = 0
const writer = async () => {
  for (let row = next++; row < rows; row = next++) {
    const name = `${process.pid}-${row}`
    await store.write((transaction) =>
      transaction.insertInto('secret').values({ name, value: '', created_at: row }).execute(),
    )
    process.send?.(name)
  }
}
await Promise.all(Array.from({ length: 10 }, writer))
await store.close()
process.disconnect()
