import type { Kysely } from 'kysely'
import { sandboxState } from '#lib/store/migrations/0001-sandbox-state.ts'
import { teamSessions } from '#lib/store/migrations/0002-team-sessions.ts'
import { classClients } from '#lib/store/migrations/0003-class-clients.ts'
import { renewal } from '#lib/store/migrations/0004-renewal.ts'

/** One step of the schema, in words that both databases understand. It is never changed again. */
export type Migration = (db: Kysely<unknown>) => Promise<void>

/** Every migration by its name, in order. A new one is a new file and a new last line. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-sandbox-state': sandboxState,
  '0002-team-sessions': teamSessions,
  '0003-class-clients': classClients,
  '0004-renewal': renewal,
}
