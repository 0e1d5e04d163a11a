import type { Migration } from '#lib/store/migrations/index.ts'

/** What the sandbox keeps beyond a restart. */
export const sandboxState: Migration = async ({ schema }) => {
  await schema
    .createTable('secret')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await schema
    .createTable('record')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_key', ['kind', 'id'])
    .execute()
  await schema.createIndex('record_ends_at').on('record').column('ends_at').execute()
}
