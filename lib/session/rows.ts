import type { Selectable } from 'kysely'
import type { Language } from '#lib/i18n/languages.ts'
import type { ParticipantTable, SessionTable } from '#lib/store/index.ts'
import { aliasOf } from './alias.ts'
import { showCode } from './code.ts'
import type { Both, ClassRules, LooseToken, OwnClient, Place, Settings, Stolen } from './types.ts'

/** A session as the database has it. */
export type SessionRow = Selectable<SessionTable>

/** A participant as the database has it. */
export type ParticipantRow = Selectable<ParticipantTable>

/** What goes for the clients of a session in which nobody has changed anything. */
const usualRules: ClassRules = {
  scope: 'orders:read orders:write',
  tokensPerMinute: null,
  stopped: null,
  rotated: { times: 0, at: null },
  revoked: { times: 0, at: null },
  dpop: false,
}

/** Milliseconds as ISO 8601. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** The block that the facilitator shows. */
export function leadOf({ lead_lesson, lead_block }: SessionRow): Place | null {
  return lead_lesson && lead_block ? { lesson: lead_lesson, block: lead_block } : null
}

/** What the facilitator has set. */
export function settingsOf(row: SessionRow): Settings {
  return {
    title: row.title ?? '',
    joining: row.join_open === 1,
    follow: row.follow === 1,
    clock: row.clock_ends_at === null ? null : timeOf(row.clock_ends_at),
    step: row.step,
    both: row.both_languages === 1,
  }
}

/** What goes for the session's clients. */
export function rulesOf({ class_rules }: SessionRow): ClassRules {
  return class_rules ? { ...usualRules, ...(JSON.parse(class_rules) as ClassRules) } : usualRules
}

/** The token that goes round, until it ends. */
export function looseOf({ loose_token }: SessionRow): LooseToken | null {
  const loose = loose_token ? (JSON.parse(loose_token) as LooseToken) : null
  return loose && Date.parse(loose.ends) > Date.now() ? loose : null
}

/** A code as it is shown. */
export function shownCode({ code }: SessionRow): string {
  return showCode(code)
}

/** A participant's made-up name: the column holds the order of joining. */
export function aliasIn({ alias }: Pick<ParticipantRow, 'alias'>): Both {
  return aliasOf(Number(alias))
}

/** Where a participant reads. */
export function placeOf({ lesson, block }: Pick<ParticipantRow, 'lesson' | 'block'>): Place | null {
  return lesson && block ? { lesson, block } : null
}

/** A participant's own client. */
export function clientOf(row: ParticipantRow): OwnClient | null {
  const { client_id: id, client_secret: secret, next_secret: next } = row
  return id && secret ? { id, secret, next } : null
}

/** What the tokens that went round did in a participant's hands. */
export function stolenOf({ stolen }: Pick<ParticipantRow, 'stolen'>): {
  bearer?: Stolen
  bound?: Stolen
} {
  return stolen ? JSON.parse(stolen) : {}
}

/** A participant's language. */
export function langOf({ lang }: { lang: string }): Language {
  return lang === 'en' ? 'en' : 'mr'
}
