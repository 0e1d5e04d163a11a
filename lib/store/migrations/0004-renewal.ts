import type { Migration } from '#lib/store/migrations/index.ts'

/** Codes that were renewed, wrong tries of every instance, and an end to what nobody read. */
export const renewal: Migration = async ({ schema }) => {
  await schema.dropTable('presence').execute()
  await schema.dropIndex('facilitator_driver').execute()
  await schema.alterTable('facilitator').dropColumn('driver').execute()
  await schema.alterTable('session_event').dropColumn('audience').execute()
  await schema.dropIndex('session_open_code').execute()
  await schema.alterTable('session').dropColumn('closed_at').execute()
  await schema.createIndex('session_code').unique().on('session').column('code').execute()

  await schema
    .createTable('former_code')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('session.id').onDelete('cascade'),
    )
    .execute()
  await schema.createIndex('former_code_session').on('former_code').column('session_id').execute()

  await schema
    .createTable('wrong_try')
    .addColumn('address', 'text', (column) => column.primaryKey())
    .addColumn('clear_at', 'bigint', (column) => column.notNull())
    .execute()
}
