/**
 * What a team session's addresses answer and its stream tells. Types only: browser-safe. Times are
 * ISO 8601 unless they say otherwise. Every text in two languages is `{ mr, en }`.
 */

import type { Language } from '#lib/i18n/languages.ts'

/** A text in both languages. */
export type Both = Record<Language, string>

/** A block of a lesson: the same place in both languages. */
export interface Place {
  /** The lesson's slug. */
  lesson: string
  /** The block's id. */
  block: string
}

/** How a question stands; any state may follow any. Votes are taken while it is open. */
export type PollState = 'open' | 'closed' | 'revealed'

/** A question of the course as it is put to the room, without its answer. */
export interface Question {
  /** Texts may hold `code` between backticks. */
  stem: Both
  options: Both[]
}

/** A live question. A participant never learns counts or answer before they are revealed. */
export interface Poll extends Place {
  id: string
  /** The quiz item, where the block is a Recall. */
  item?: string
  question: Question
  state: PollState
  /** 1 when it is first asked, 2 when it is asked again, … */
  round: number
  /** Votes by option, once revealed; absent before that. Facilitators have them in `board`. */
  counts?: number[]
  /** The right option's index, once revealed. */
  answer?: number
  /** Votes by option in the round before, beside `counts` of a later round. */
  before?: number[]
}

/** A participant's client at the sandbox, which is no one else's. */
export interface OwnClient {
  id: string
  /** The one that the exchange uses. */
  secret: string
  /** A newer one since the facilitator rotated secrets, until it is taken over; else null. */
  next: string | null
}

/** What goes for all clients of this session and for no others. */
export interface ClassRules {
  /** What the clients may ask for; narrowed: `orders:read` alone. */
  scope: 'orders:read orders:write' | 'orders:read'
  /** Tokens a client may have a minute; null is no limit. */
  tokensPerMinute: number | null
  /** The server that answers these clients 503. */
  stopped: 'auth' | 'api' | null
  /** How often secrets were rotated, and when last; participants' pages still hold the old one. */
  rotated: { times: number; at: string | null }
  /** How often tokens were revoked, and when last. */
  revoked: { times: number; at: string | null }
  /** Whether new tokens are bound to a key (RFC 9449). */
  dpop: boolean
}

/** The bearer token that goes round the room. Everyone sees it: that is the point. */
export interface LooseToken {
  value: string
  /** When it ends. */
  ends: string
  /** Whether it is bound to a key that only its owner has (RFC 9449). */
  bound: boolean
  /** The bearer token that went round before a bound one; it works until it ends. */
  before: { value: string; ends: string } | null
}

/** What the facilitator has set for the room. */
export interface Settings {
  title: string
  /** Whether more people may join. */
  joining: boolean
  /** Whether pages follow `lead`; otherwise it is free time. */
  follow: boolean
  /** When the free time ends, null without a clock. */
  clock: string | null
  /** Index into the plan, null outside it. */
  step: number | null
  /** Whether the board shows both languages at once. */
  both: boolean
}

/** One part of the plan; its words stand in `content/ui`, section `session`. */
export interface PlanStep {
  id: string
  /** Minutes from the beginning. */
  from: number
  to: number
  place: Place
  /** The experiment that is run in it. */
  experiment?: string
}

/** How the last run of one kind went, by the servers' own record. Statuses; null: not called; 0: no answer. */
export interface Run {
  /** The experiment, null for the exchange as it is. */
  experiment: string | null
  token: number | null
  business: number | null
  /** The check that refused it, from the server's account. */
  failed: string | null
  /** How often it was run. */
  times: number
  at: string
}

/** How far someone has come: nothing yet, a token of their own, an answer of the API with it. */
export type Ticket = 'none' | 'token' | 'arrived'

/** What became of a stolen token. */
export type Stolen = 'worked' | 'refused'

/** One participant, as the facilitator and the board see them. */
export interface Person {
  id: string
  /** A station, with a number once the stations run out. */
  alias: Both
  /** What they typed; null without. The board shows it only if `named`. */
  name: string | null
  named: boolean
  lang: Language
  /** Where they read; null before they said. */
  place: Place | null
  /** Whether they follow the facilitator. */
  follow: boolean
  /** Since when they want help. */
  hand: string | null
  /** Whether a page of theirs is connected. */
  here: boolean
  ticket: Ticket
  /** Verified runs, the latest of each kind. */
  runs: Run[]
  /** What the bearer token that went round did in their hands, and what the bound one did. */
  stolen: Stolen | null
  stolenBound: Stolen | null
}

/** What a participant may say of themselves; what is absent stays as it is. */
export interface OwnChange {
  name?: string | null | undefined
  named?: boolean | undefined
  lang?: Language | undefined
  follow?: boolean | undefined
  hand?: boolean | undefined
  place?: { lesson: string; block: string } | undefined
  /** Take over the newer secret. */
  secret?: 'next' | undefined
}

/** The whole board, for facilitators. */
export interface Board {
  people: Person[]
  /** Votes so far on the current poll, and the same by option. */
  votes: number
  counts: number[]
}

/** What changed on the board since the last one; replace people by `id`. */
export interface BoardChange extends Board {
  /** Ids of those who are no longer in the session. */
  gone: string[]
}

/** The participant who asks. */
export interface Myself {
  role: 'participant'
  id: string
  /** In their own language. */
  alias: string
  name: string | null
  named: boolean
  lang: Language
  place: Place | null
  follow: boolean
  hand: boolean
  /** Null where the sandbox could not give one; the next exchange tries again. */
  client: OwnClient | null
  ticket: Ticket
  runs: Run[]
  /** Their vote in the current poll. */
  choice: number | null
}

/** The facilitator who asks. */
export interface Facilitator {
  role: 'facilitator'
}

/** `GET /api/session/{code}`, and the first event of a stream that resumes nothing. */
export interface Snapshot extends Door {
  /** The number of the last event that is part of it. */
  seq: number
  lead: Place | null
  poll: Poll | null
  settings: Settings
  class: ClassRules
  loose: LooseToken | null
  plan: PlanStep[]
  /** How many people have joined. */
  people: number
  you: Myself | Facilitator
  /** For facilitators alone. */
  board?: Board
}

/** How people come in. */
export interface Door {
  /** As it is shown: `K7M-4PQ`. */
  code: string
  /** Where to join, whatever one's language: the address that the QR code holds. */
  url: string
}

/** Events with a number, in the log: `id`, `event`, `data` as in the stream and in `?after=n`. */
export type LoggedEvent =
  | { id: number; event: 'lead'; data: Place }
  /** The question that is on, or that there is none any more. */
  | { id: number; event: 'poll'; data: Poll | null }
  | { id: number; event: 'settings'; data: Settings }
  | { id: number; event: 'class'; data: ClassRules }
  | { id: number; event: 'loose'; data: LooseToken | null }
  /** The code was renewed; members are let in by the one before as well. */
  | { id: number; event: 'code'; data: Door }

/** Everything a stream tells. Those without `id` can be lost: the next one of its kind mends it. */
export type SessionEvent =
  | LoggedEvent
  | { id: number; event: 'snapshot'; data: Snapshot }
  /** Changed rows of the board, for facilitators, at most twice a second. */
  | { event: 'board'; data: BoardChange }
  /** The participant's own row has changed, on any of their devices. */
  | { event: 'you'; data: Myself }
  /** The session is over and deleted: nothing follows. */
  | { event: 'ended'; data: Record<string, never> }
  /** The server is about to restart: come back after this many milliseconds. */
  | { event: 'goodbye'; data: { retry: number } }

/** `GET /api/session/{code}/events?after=n`. `snapshot` stands in for events that are too old. */
export interface EventsAfter {
  seq: number
  events: LoggedEvent[]
  snapshot?: Snapshot
}

/** One question's result in the report, all rounds of it. */
export interface ReportPoll extends Place {
  item?: string
  question: Question
  answer: number
  /** The misconceptions it looks for, ids of the course. */
  misconceptions: string[]
  rounds: { counts: number[]; right: number; votes: number }[]
}

/** One participant's row in the report: the alias, the name only if they chose to be named. */
export interface ReportPerson {
  alias: Both
  name?: string
  ticket: Ticket
  /** Right answers and all answers, in first rounds and in last rounds. */
  first: { right: number; votes: number }
  last: { right: number; votes: number }
  runs: Run[]
}

/** `GET /api/session/{code}/report`. */
export interface Report {
  title: string
  code: string
  /** When the session was opened and when it will be deleted. */
  opened: string
  deleted: string
  people: ReportPerson[]
  polls: ReportPoll[]
  experiments: { experiment: string; people: number; runs: number }[]
  /** Misconceptions that most wrong last votes still show, most votes first. */
  remaining: { misconception: string; wrong: number; votes: number }[]
}
