import { useSyncExternalStore } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import type { Guess } from '#lib/wire/guess.ts'
import type { CallRole, ExchangeStep, Recording } from '#lib/wire/har.ts'
import { masked } from '#lib/wire/mask.ts'
import { keepGuessing, keptGuessing } from './experiments/guess-first.ts'
import { demoValues, exchangeBody, type FormValues, nothingMore } from './form/form-values.ts'
import { GoodRun } from './good-run.ts'
import { type KeptRun, runHistory } from './history/history.ts'
import { type Problem, requestExchange } from './request-exchange.ts'

/** A run, finished or as far as it has come. */
export interface Result {
  recording: Recording
  experiment: string | undefined
  /** The form it was run with. */
  values?: FormValues | undefined
  /** When the recording arrived here, in ms since 1970 by this device's clock. */
  receivedAt: number
  /** What the reader expected of it. */
  guess?: Guess | undefined
  /** Its id in the history. */
  kept?: string | undefined
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
  /** Another run to be laid under the last one, instead of the good one. */
  baseline: Result | undefined
  /** What the reader expects of the chosen experiment. */
  guess: Guess
  /** Whether every chosen experiment waits for a guess. */
  guessing: boolean
  /** Whether the chosen experiment waits for one now. */
  asking: boolean
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
  baseline: undefined,
  guess: {},
  guessing: false,
  asking: false,
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
    this.#set({ experiment, guess: {}, asking: false })
  }

  /** Expects something of the chosen experiment. */
  expect(guess: Guess) {
    this.#set({ guess: { ...this.#state.guess, ...guess } })
  }

  /** Whether a chosen experiment is to wait for a guess from now on; kept on the device. */
  guessFirst(guessing: boolean) {
    keepGuessing(guessing)
    this.#set({ guessing })
  }

  /** Does as the reader chose on an earlier visit. */
  restore() {
    this.#set({ guessing: keptGuessing() })
  }

  /** Chooses an experiment to begin with; what was run before under another one is put away. */
  begin(experiment: string) {
    if (experiment === this.#state.experiment) return
    this.putAway(experiment)
  }

  /** Chooses an experiment, or the same again, and puts away what was run before. */
  putAway(experiment: string) {
    this.cancel()
    this.#set({ experiment, guess: {}, asking: true, result: undefined, problem: undefined })
  }

  /**
   * Shows a run of the history again, with the form it was run with; a masked secret is not put in.
   * It is laid over the good run as soon as there is one.
   */
  async reopen({ recording, experiment, values, at, id }: KeptRun, lang: Language) {
    this.cancel()
    const kept = Object.entries(values).filter(([, value]) => !String(value).includes(masked))
    this.#set({
      values: { ...this.#state.values, ...nothingMore, ...Object.fromEntries(kept) },
      experiment,
      guess: {},
      asking: false,
      result: { recording, experiment, values, receivedAt: at, kept: id },
      baseline: undefined,
      problem: undefined,
    })
    const good = await this.#goodRun.get(lang, new AbortController().signal)
    if (good) this.#set({ good })
  }

  /** Lays the last run over another one; over the good one without. */
  layOver(baseline: Result | undefined) {
    this.#set({ baseline, marking: true })
  }

  /**
   * Runs the exchange. A run under way is given up: the last press counts.
   *
   * @param baseline - the run to lay it over, instead of the good one
   */
  async run(lang: Language, baseline?: Result) {
    const { values, experiment } = this.#state
    await this.#perform(exchangeBody(values, experiment), lang, baseline)
  }

  /**
   * Runs a changed copy of an earlier run, whatever the form says.
   *
   * @param body - the body of `POST /api/exchange`
   * @param baseline - the earlier run
   * @returns whether it was run
   */
  async runCopy(body: unknown, baseline: Result, lang: Language): Promise<boolean> {
    this.#set({ experiment: undefined, guess: {} })
    return this.#perform(body, lang, baseline)
  }

  async #perform(body: unknown, lang: Language, baseline: Result | undefined): Promise<boolean> {
    this.#controller?.abort()
    const controller = new AbortController()
    this.#controller = controller
    const { values, experiment, guess } = this.#state
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
    if (!('recording' in answer)) {
      this.#set({ running: false, problem: 'problem' in answer ? answer.problem : undefined })
      return false
    }
    const { recording } = answer
    const expected = Object.values(guess).some(Boolean) ? guess : undefined
    const kept = runHistory.add(recording, values, experiment)
    const result = { recording, experiment, values, receivedAt, guess: expected, kept }
    this.#set({ running: false, result, good, baseline, guess: {}, asking: false })
    return true
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
    const { good, marking, guessing } = this.#state
    this.#set({ ...initial, good, marking, guessing })
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
