import { sql } from 'kysely'
import type { Migration } from '#lib/store/migrations/index.ts'

/** What a facilitator sets for the room and its clients, and where each participant is. */
export const classClients: Migration = async (db) => {
  const columns = {
    session: [
      'joined integer not null default 0',
      'step integer',
      'both_languages integer not null default 0',
      'poll_id text',
      'class_rules text',
      'loose_token text',
    ],
    participant: [
      'lesson text',
      'block text',
      'follow integer not null default 1',
      'client_id text',
      'client_secret text',
      'next_secret text',
      'token text',
      "ticket text not null default 'none'",
      'stolen text',
    ],
  }
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await sql`alter table ${sql.table(table)} add column ${sql.raw(column)}`.execute(db)
    }
  }
}
