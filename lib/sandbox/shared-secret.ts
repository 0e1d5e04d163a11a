import { randomBytes } from 'node:crypto'
import type { Store } from '#lib/store/index.ts'

/** 32 random bytes, as base64url. */
export const newSecret = () => randomBytes(32).toString('base64url')

/**
 * A secret that outlives a restart and is the same in all instances on one database: whoever is
 * first makes it.
 *
 * @param make - makes a new one, as text
 */
export async function sharedSecret(
  { db, write }: Pick<Store, 'db' | 'write'>,
  name: string,
  make: () => Promise<string> | string,
): Promise<string> {
  const known = () =>
    db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst()
  const before = await known()
  if (before) return before.value
  const value = await make()
  await write((transaction) =>
    transaction
      .insertInto('secret')
      .values({ name, value, created_at: Date.now() })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  )
  return (await known())?.value ?? value
}

/** The same for something that JSON can hold. */
export async function sharedJson<T>(
  store: Pick<Store, 'db' | 'write'>,
  name: string,
  make: () => Promise<T>,
): Promise<T> {
  return JSON.parse(await sharedSecret(store, name, async () => JSON.stringify(await make()))) as T
}

/** A certificate that is good for a year gets another name each year: so none is used past its end. */
export const thisYears = (name: string) => `${name}-${new Date().getFullYear()}`
