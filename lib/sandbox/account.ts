import type { Check, CheckOutcome } from '#lib/wire/har.ts'

/** One thing a server looks at, in its order. */
export interface Step {
  id: string
  /** The rule's source, e.g. `RFC 6749 §3.2`. */
  source: string
  /** Not every request meets this step: it is listed only where it was made. */
  optional?: true
}

/** A server's own account of one request: which of its steps were made, and how each went. */
export class Account {
  readonly #steps: readonly Step[]
  readonly #made: Check[] = []

  /** @param steps - the server's steps for this kind of request, in its order */
  constructor(steps: readonly Step[]) {
    this.#steps = steps
  }

  /** Whether a step has failed: nothing is added after that. */
  get failed(): boolean {
    return this.#made.at(-1)?.outcome === 'failed'
  }

  /** Notes that these steps went well; a step that was noted before keeps its note. */
  pass(...ids: string[]): void {
    for (const id of ids) this.#note(id, 'passed')
  }

  /**
   * Notes the step at which the request was refused; a step may be looked at twice, and pass at
   * first.
   *
   * @param log - what only the server's log may say
   */
  fail(id: string, log?: string): void {
    const before = this.#made.findIndex((check) => check.id === id)
    if (before >= 0 && !this.failed) this.#made.splice(before, 1)
    this.#note(id, 'failed', log)
  }

  /** Notes that a step had nothing to look at in this request. */
  skip(id: string): void {
    this.#note(id, 'skipped')
  }

  /** Adds what only the server's log may say to a step that was made. */
  explain(id: string, log: string): void {
    const check = this.#made.find((made) => made.id === id)
    if (check) check._log = log
  }

  /** Notes that every step went well: the request was answered as asked. */
  succeed(): void {
    this.pass(...this.#steps.filter((step) => !step.optional).map((step) => step.id))
  }

  /** The steps in the order they were made; those that were not reached come last. */
  checks(): Check[] {
    const made = new Set(this.#made.map((check) => check.id))
    const skipped = this.#steps.filter((step) => !step.optional && !made.has(step.id))
    return [
      ...this.#made,
      ...skipped.map(({ id, source }) => ({ id, outcome: 'skipped' as const, source })),
    ]
  }

  #note(id: string, outcome: CheckOutcome, log?: string): void {
    const step = this.#steps.find((candidate) => candidate.id === id)
    if (!step || this.failed || this.#made.some((check) => check.id === id)) return
    this.#made.push({ id, outcome, source: step.source, ...(log ? { _log: log } : {}) })
  }
}

/** The accounts of a server's latest requests by request id; the oldest make room. */
export class Accounts {
  readonly #accounts = new Map<string, Check[]>()
  readonly #limit: number

  constructor(limit = 2_000) {
    this.#limit = limit
  }

  set(requestId: string, checks: Check[]): void {
    this.#accounts.set(requestId, checks)
    if (this.#accounts.size > this.#limit) {
      const [oldest] = this.#accounts.keys()
      if (oldest !== undefined) this.#accounts.delete(oldest)
    }
  }

  get(requestId: string): Check[] | undefined {
    return this.#accounts.get(requestId)
  }
}
