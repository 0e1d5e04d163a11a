/** A process of its own: at the word it opens the store and writes twenty rows. */
import { once } from 'node:events'
import { connectStore } from '#lib/store/index.ts'

const place = JSON.parse(process.argv[2] ?? '')
process.send?.('ready')
await once(process, 'message')
const store = await connectStore(place)
for (let row = 0; row < 20; row += 1) {
  const name = `${process.pid}-${row}`
  await store.db.insertInto('secret').values({ name, value: '', created_at: row }).execute()
}
await store.close()
process.disconnect()
