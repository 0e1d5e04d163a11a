import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'
import { hasFailed } from '#lib/wire/outcome.ts'
import { demoValues, exchangeBody, isDemo } from './form/form-values.ts'
import { requestExchange } from './request-exchange.ts'

/** Longer than this the comparison does not keep a result from being shown, in ms. */
const patience = 3000

/**
 * The successful run that others are laid over: a real run of the demo exchange. The reader's own
 * does; else the page makes one, when the first run needs it.
 */
export class GoodRun {
  #recording: Recording | undefined

  /** Keeps a run of the demo exchange that went well. */
  offer(body: unknown, recording: Recording) {
    if (isDemo(body) && isGood(recording)) this.#recording = recording
  }

  /** The run; undefined where it could not be made. */
  async get(lang: Language, signal: AbortSignal): Promise<Recording | undefined> {
    if (this.#recording) return this.#recording
    const body = exchangeBody(demoValues, undefined)
    const answer = await requestExchange(
      body,
      lang,
      AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    )
    if ('recording' in answer) this.offer(body, answer.recording)
    return this.#recording
  }
}

function isGood({ log }: Recording): boolean {
  return log.entries.length > 1 && !log.entries.some(hasFailed)
}
