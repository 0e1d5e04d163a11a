import type { ColumnType, Generated } from 'kysely'

/**
 * The tables as both databases hold them. Times are milliseconds since 1970 (`_at`), yes and no
 * are 1 and 0, structured values are JSON text, hashes are SHA-256 as base64url.
 */
export interface Tables {
  secret: SecretTable
  record: RecordTable
  session: SessionTable
  former_code: FormerCodeTable
  facilitator: FacilitatorTable
  participant: ParticipantTable
  session_event: SessionEventTable
  poll: PollTable
  vote: VoteTable
  exchange_result: ExchangeResultTable
  wrong_try: WrongTryTable
}

/** Written once: an update of such a column is a fault of type. */
type Fixed<T> = ColumnType<T, T, never>

/** What all instances must share and nobody may guess, above all signing keys. */
interface SecretTable {
  name: Fixed<string>
  value: Fixed<string>
  created_at: Fixed<number>
}

/** What the sandbox keeps until an end: registered clients, opaque tokens, used proofs, accounts. */
interface RecordTable {
  kind: Fixed<string>
  id: Fixed<string>
  /** JSON. */
  value: string
  ends_at: number
}

/** A team session. Deleting its row deletes everything that hangs on it. */
export interface SessionTable {
  id: Fixed<string>
  /** Six capitals and digits, without the dash; unique among sessions. */
  code: string
  title: string | null
  /** The facilitator's own language. */
  lang: string
  /** The number of the latest event. */
  seq: Generated<number>
  /** The block that the facilitator shows. */
  lead_lesson: string | null
  lead_block: string | null
  /** Whether pages go where the facilitator is. */
  follow: Generated<number>
  join_open: Generated<number>
  /** The chosen stations and experiments, as JSON. */
  plan: Generated<string | null>
  /** When the free time ends. */
  clock_ends_at: number | null
  most_participants: Generated<number>
  /** How many have ever joined. */
  joined: Generated<number>
  /** Index into the plan, null outside it. */
  step: Generated<number | null>
  /** Whether the board shows both languages at once. */
  both_languages: Generated<number>
  /** The question that is before the room. */
  poll_id: Generated<string | null>
  /** What goes for the clients of the session, as JSON. */
  class_rules: Generated<string | null>
  /** The token that goes round the room, as JSON. */
  loose_token: Generated<string | null>
  created_at: Fixed<number>
  last_active_at: number
  purge_at: number
}

/** A code that a session had before: its members still come by it, and nobody else does. */
interface FormerCodeTable {
  code: Fixed<string>
  session_id: Fixed<string>
}

/** Those who lead a session: a row for each key. */
interface FacilitatorTable {
  session_id: Fixed<string>
  token_hash: Fixed<string>
  created_at: Fixed<number>
}

/** Someone who joined a session. */
export interface ParticipantTable {
  id: Fixed<string>
  session_id: Fixed<string>
  token_hash: Fixed<string>
  /** The name made up here, unique in its session. */
  alias: string
  /** The name they gave, if any. */
  name: string | null
  /** Whether the board may show `name`. */
  name_on_board: Generated<number>
  lang: string
  /** Since when they ask for help. */
  stuck_at: number | null
  /** Where they read. */
  lesson: Generated<string | null>
  block: Generated<string | null>
  /** Whether their page goes where the facilitator is. */
  follow: Generated<number>
  /** Their own client at the sandbox. */
  client_id: Generated<string | null>
  client_secret: Generated<string | null>
  /** A newer secret, which they have not taken over yet. */
  next_secret: Generated<string | null>
  /** The last token of that client, for as long as the facilitator may revoke it. */
  token: Generated<string | null>
  /** How far they have come with it. */
  ticket: Generated<'none' | 'token' | 'arrived'>
  /** What the tokens that went round did in their hands, as JSON. */
  stolen: Generated<string | null>
  joined_at: Fixed<number>
  last_seen_at: number
  removed_at: number | null
}

/** The numbered log of a session: no gap, no number twice. */
export interface SessionEventTable {
  session_id: Fixed<string>
  seq: Fixed<number>
  type: Fixed<string>
  /** JSON. */
  data: Fixed<string>
  at: Fixed<number>
}

/** A question put to the room. Asked again, it is a new poll of the next round. */
export interface PollTable {
  id: Fixed<string>
  session_id: Fixed<string>
  lesson: Fixed<string>
  block: Fixed<string>
  /** The quiz item; empty for a Predict. */
  item: Fixed<string>
  round: Fixed<number>
  state: 'open' | 'closed' | 'revealed'
  opened_at: number
  closed_at: number | null
  revealed_at: number | null
}

/** One answer a participant and poll; the last one counts. */
export interface VoteTable {
  poll_id: Fixed<string>
  /** The participant's id. */
  voter: Fixed<string>
  /** The option's index from 0. */
  choice: number
  at: number
}

/** What our own record says of a participant's exchange; the latest run of each counts. */
export interface ExchangeResultTable {
  session_id: Fixed<string>
  participant_id: Fixed<string>
  /** The experiment's id; empty for the exchange without one. */
  experiment: Fixed<string>
  /** Status of the last call of each role, null where it was not called, 0 for no answer. */
  token_status: number | null
  business_status: number | null
  /** From a fixed list, never a server's own words. */
  reason: string | null
  attempt: number
  duration_ms: number
  at: number
}

/** Addresses that tried codes or keys which do not exist; all instances count together. */
interface WrongTryTable {
  /** Empty: all addresses together. */
  address: Fixed<string>
  /** When what was tried wrongly is made good; each wrong try puts it off. */
  clear_at: number
}
