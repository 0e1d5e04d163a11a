import { useSyncExternalStore } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import type { CallRole, ExchangeStep, Recording } from '#lib/wire/har.ts'
import { demoValues, exchangeBody, type FormValues } from './form-values.ts'
import { GoodRun } from './good-run.ts'
import { type Problem, requestExchange } from './request-exchange.ts'

/** A run, finished or as far as it has come. */
export interface Result {
  recording: Recording
  experiment: string | undefined
  /** When the recording arrived here, in ms since 1970 by this device's clock. */
  receivedAt: number
  /** The run that this one is a changed copy of; else it is laid over the good run. */
  base?: Recording
}

/** The calls that have begun, and what of the result is there already. */
export interface Progress {
  calls: readonly CallRole[]
  result: Result | undefined
}

/** What the playground shows at one moment. */
export interface PlaygroundState {
  values: FormValues
  experiment: string | undefined
  running: boolean
  /** How far the run under way has come. */
  progress: Progress
  result: Result | undefined
  problem: Problem | undefined
  /** The successful run that others are laid over, once there is one. */
  good: Recording | undefined
  /** Whether differences are marked on the wire. */
  marking: boolean
}

const initial: PlaygroundState = {
  values: demoValues,
  experiment: undefined,
  running: false,
  progress: { calls: [], result: undefined },
  result: undefined,
  problem: undefined,
  good: undefined,
  marking: true,
}

const partial = { version: '1.2', creator: { name: 'OAuth Local', version: '1' } } as const

/**
 * The playground's state. It lives in the module, in memory alone: so a result and a typed secret
 * outlive a change of language, and never the page.
 */
export class PlaygroundStore {
  #state = initial
  #listeners = new Set<() => void>()
  #controller: AbortController | undefined
  #goodRun = new GoodRun()

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  get = () => this.#state

  /** Changes fields of the form; what is typed is kept to the letter. */
  edit(values: Partial<FormValues>) {
    this.#set({ values: { ...this.#state.values, ...values } })
  }

  /** Chooses the experiment that the next run is changed by, or none. */
  choose(experiment: string | undefined) {
    this.#set({ experiment })
  }

  /** Chooses an experiment to begin with; what was run before under another one is put away. */
  begin(experiment: string) {
    if (experiment === this.#state.experiment) return
    this.cancel()
    this.#set({ experiment, result: undefined, problem: undefined })
  }

  /** Runs the exchange. A run under way is given up: the last press counts. */
  async run(lang: Language) {
    const { values, experiment } = this.#state
    await this.#perform(exchangeBody(values, experiment), lang)
  }

  /**
   * Runs a changed copy of an earlier run, whatever the form says.
   *
   * @param body - the body of `POST /api/exchange`
   * @param base - the earlier run
   * @returns whether it was run
   */
  async runCopy(body: unknown, base: Recording, lang: Language): Promise<boolean> {
    this.#set({ experiment: undefined })
    return this.#perform(body, lang, base)
  }

  async #perform(body: unknown, lang: Language, base?: Recording): Promise<boolean> {
    this.#controller?.abort()
    const controller = new AbortController()
    this.#controller = controller
    const { experiment } = this.#state
    this.#set({ running: true, progress: initial.progress, problem: undefined })
    const { signal } = controller
    const answer = await requestExchange(body, lang, signal, (step) => this.#step(step))
    const receivedAt = Date.now()
    let good: Recording | undefined
    if ('recording' in answer) {
      this.#goodRun.offer(body, answer.recording)
      good = await this.#goodRun.get(lang, signal)
    }
    if (this.#controller !== controller) return false
    this.#controller = undefined
    if ('recording' in answer) {
      const { recording } = answer
      const result = { recording, experiment, receivedAt, ...(base && { base }) }
      this.#set({ running: false, result, good })
      return true
    }
    this.#set({ running: false, problem: 'problem' in answer ? answer.problem : undefined })
    return false
  }

  /** Gives up the run under way; the result before it stays. */
  cancel() {
    this.#controller?.abort()
    this.#controller = undefined
    this.#set({ running: false })
  }

  /** Back to the demo exchange, without a result. */
  reset() {
    this.cancel()
    const { good, marking } = this.#state
    this.#set({ ...initial, good, marking })
  }

  /** Whether differences are to be marked on the wire. */
  mark(marking: boolean) {
    this.#set({ marking })
  }

  #step(step: ExchangeStep) {
    const { progress, experiment } = this.#state
    if ('call' in step) {
      return this.#set({ progress: { ...progress, calls: [...progress.calls, step.call] } })
    }
    const entries = [...(progress.result?.recording.log.entries ?? []), step.entry]
    const recording: Recording = { log: { ...partial, entries } }
    this.#set({
      progress: { ...progress, result: { recording, experiment, receivedAt: Date.now() } },
    })
  }

  #set(change: Partial<PlaygroundState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** The one playground of this browser tab. */
export const playground = new PlaygroundStore()

/** The playground's state, live. While the server renders and the page hydrates it is the demo's. */
export function usePlaygroundState(): PlaygroundState {
  return useSyncExternalStore(playground.subscribe, playground.get, () => initial)
}
