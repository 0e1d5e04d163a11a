/**
 * What the reader is told about the wire, in one language. Built from `content/wire` and
 * `content/experiments`; a text may hold `code` between backticks and nothing else.
 */

/** What one line on the wire means. Keys: see `lib/wire/lines.ts` (`header-host`, `param-scope`, …). */
export interface LineExplanation {
  title: string
  text: string
  /** Sources such as `RFC 6749 §2.3.1`; never empty. */
  source: string[]
}

/** One check of a server in the reader's words. Keys: `token.client-proof`, `business.audience`, … */
export interface CheckExplanation {
  label: string
  text: string
}

/** Why a call ended as it did and what to do now. Keys: see `lib/wire/outcome.ts`. */
export interface OutcomeExplanation {
  title: string
  why: string
  todo: string[]
  /** Where people meet it; what a product answers otherwise is marked as its dialect. */
  met?: string | undefined
  source: string[]
}

/** An experiment's button and the one thing it changes. */
export interface ExperimentExplanation {
  name: string
  change: string
}

/** Everything the playground can say in one language, by id. */
export interface Explanations {
  lines: Record<string, LineExplanation>
  checks: Record<string, CheckExplanation>
  outcomes: Record<string, OutcomeExplanation>
  experiments: Record<string, ExperimentExplanation>
}
