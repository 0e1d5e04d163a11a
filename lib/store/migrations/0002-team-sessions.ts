import { type CreateTableBuilder, sql } from 'kysely'
import type { Migration } from '#lib/store/migrations/index.ts'

/** Team sessions, who is in them, and what they did. */
export const teamSessions: Migration = async ({ schema }) => {
  await schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('lead_lesson', 'text')
    .addColumn('lead_block', 'text')
    .addColumn('follow', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('join_open', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('plan', 'text')
    .addColumn('clock_ends_at', 'bigint')
    .addColumn('most_participants', 'integer', (column) => column.notNull().defaultTo(1_000))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_active_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('purge_at', 'bigint', (column) => column.notNull())
    .execute()
  await schema
    .createIndex('session_open_code')
    .unique()
    .on('session')
    .column('code')
    .where(sql.ref('closed_at'), 'is', null)
    .execute()
  await schema.createIndex('session_purge_at').on('session').column('purge_at').execute()

  await inSession(schema.createTable('facilitator'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('driver', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('facilitator_key', ['session_id', 'token_hash'])
    .execute()
  await schema
    .createIndex('facilitator_driver')
    .unique()
    .on('facilitator')
    .column('session_id')
    .where(sql.ref('driver'), '=', 1)
    .execute()

  await inSession(schema.createTable('participant'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('alias', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('name_on_board', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('stuck_at', 'bigint')
    .addColumn('joined_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .addUniqueConstraint('participant_alias', ['session_id', 'alias'])
    .execute()

  await inSession(schema.createTable('session_event'))
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('session_event_key', ['session_id', 'seq'])
    .execute()

  await inSession(schema.createTable('poll'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('lesson', 'text', (column) => column.notNull())
    .addColumn('block', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('revealed_at', 'bigint')
    .addUniqueConstraint('poll_round', ['session_id', 'lesson', 'block', 'item', 'round'])
    .execute()

  await schema
    .createTable('vote')
    .addColumn('poll_id', 'text', (column) =>
      column.notNull().references('poll.id').onDelete('cascade'),
    )
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('choice', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('vote_key', ['poll_id', 'voter'])
    .execute()

  await inSession(schema.createTable('exchange_result'))
    .addColumn('participant_id', 'text', (column) =>
      column.notNull().references('participant.id').onDelete('cascade'),
    )
    .addColumn('experiment', 'text', (column) => column.notNull())
    .addColumn('token_status', 'integer')
    .addColumn('business_status', 'integer')
    .addColumn('reason', 'text')
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('duration_ms', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('exchange_result_key', ['participant_id', 'experiment'])
    .execute()
  await schema
    .createIndex('exchange_result_session')
    .on('exchange_result')
    .column('session_id')
    .execute()

  await inSession(schema.createTable('presence'))
    .addColumn('instance_id', 'text', (column) => column.notNull())
    .addColumn('streams', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('presence_key', ['session_id', 'instance_id'])
    .execute()
}

/** A table whose rows go when their session goes. */
function inSession(table: CreateTableBuilder<string>) {
  return table.addColumn('session_id', 'text', (column) =>
    column.notNull().references('session.id').onDelete('cascade'),
  )
}
