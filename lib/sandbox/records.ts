import { sql } from 'kysely'
import type { Store } from '#lib/store/index.ts'

/** What the servers keep until an end, and share with other instances on the same database. */
export class Records {
  readonly #store: Store
  readonly #now: () => number

  /** @param now - the clock, in milliseconds */
  constructor(store: Store, now: () => number = Date.now) {
    this.#store = store
    this.#now = now
  }

  /**
   * Keeps a value; when this resolves it is on the disk.
   *
   * @param life - in milliseconds
   */
  async put(kind: string, id: string, value: object, life: number): Promise<void> {
    await this.putAll(kind, [{ id, value }], life)
  }

  /** The same for several at once. */
  async putAll(kind: string, values: { id: string; value: object }[], life: number): Promise<void> {
    const ends_at = Math.ceil(this.#now() + life)
    const rows = values.map(({ id, value }) => ({
      kind,
      id,
      value: JSON.stringify(value),
      ends_at,
    }))
    await this.#store.write((transaction) =>
      transaction
        .insertInto('record')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['kind', 'id']).doUpdateSet((expression) => ({
            value: expression.ref('excluded.value'),
            ends_at: expression.ref('excluded.ends_at'),
          })),
        )
        .execute(),
    )
  }

  /** The value that is kept, until its end. */
  async find<T extends object>(kind: string, id: string): Promise<T | undefined> {
    const row = await this.#store.db
      .selectFrom('record')
      .select('value')
      .where('kind', '=', kind)
      .where('id', '=', id)
      .where('ends_at', '>', this.#now())
      .executeTakeFirst()
    return row && (JSON.parse(row.value) as T)
  }

  /**
   * Takes an id that only one caller may have, in whatever instance they are.
   *
   * @param life - milliseconds for which it is theirs
   * @returns whether nobody has it yet
   */
  async claim(kind: string, id: string, life: number): Promise<boolean> {
    const ends_at = Math.ceil(this.#now() + life)
    const row = await this.#store.write((transaction) =>
      transaction
        .insertInto('record')
        .values({ kind, id, value: '{}', ends_at })
        .onConflict((conflict) =>
          conflict
            .columns(['kind', 'id'])
            .doUpdateSet({ ends_at })
            .where('record.ends_at', '<=', this.#now()),
        )
        .returning('id')
        .executeTakeFirst(),
    )
    return row !== undefined
  }

  /**
   * Counts one more event of an id, in whatever instance it happens. Counting begins anew at the end
   * of its time.
   *
   * @param life - milliseconds from the first event to that end
   * @returns the events so far, this one included, and when their time ends
   */
  async count(kind: string, id: string, life: number): Promise<{ count: number; endsAt: number }> {
    const now = this.#now()
    const ends_at = Math.ceil(now + life)
    const row = await this.#store.write((transaction) =>
      transaction
        .insertInto('record')
        .values({ kind, id, value: '1', ends_at })
        .onConflict((conflict) =>
          conflict.columns(['kind', 'id']).doUpdateSet({
            value: sql`case when record.ends_at > ${now}
              then cast(cast(record.value as integer) + 1 as text) else '1' end`,
            ends_at: sql`case when record.ends_at > ${now} then record.ends_at else ${ends_at} end`,
          }),
        )
        .returning(['value', 'ends_at'])
        .executeTakeFirstOrThrow(),
    )
    return { count: Number(row.value), endsAt: row.ends_at }
  }

  async remove(kind: string, id: string): Promise<void> {
    await this.#store.write((transaction) =>
      transaction.deleteFrom('record').where('kind', '=', kind).where('id', '=', id).execute(),
    )
  }

  /** Removes everything of a kind whose id begins so; `%` and `_` stand for others there. */
  async removeAll(kind: string, beginning: string): Promise<void> {
    await this.#store.write((transaction) =>
      transaction
        .deleteFrom('record')
        .where('kind', '=', kind)
        .where('id', 'like', `${beginning}%`)
        .execute(),
    )
  }

  /** Drops all of a kind but those that end last. */
  async keepLast(kind: string, most: number): Promise<void> {
    const last = this.#store.db
      .selectFrom('record')
      .select('ends_at')
      .where('kind', '=', kind)
      .orderBy('ends_at', 'desc')
      .offset(most - 1)
      .limit(1)
    await this.#store.write((transaction) =>
      transaction
        .deleteFrom('record')
        .where('kind', '=', kind)
        .where('ends_at', '<', last)
        .execute(),
    )
  }

  /** Drops everything whose end has come. */
  async sweep(): Promise<void> {
    await this.#store.write((transaction) =>
      transaction.deleteFrom('record').where('ends_at', '<=', this.#now()).execute(),
    )
  }
}
