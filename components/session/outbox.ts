import type { Answer, SessionProblem } from './api.ts'

/** Waits until a server that did not answer is asked again. */
export type Pause = () => Promise<void>

/** So long that not all pages of a room ask in the same second. */
export const pause: Pause = () =>
  new Promise((resolve) => setTimeout(resolve, 2_000 + Math.random() * 2_000))

/**
 * What was said to the server and may not have reached it: it is told again until the server answers,
 * to each address one after the other, and of each thing only the newest.
 */
export class Outbox {
  readonly #send: (path: string, body: object) => Promise<Answer<unknown>>
  readonly #signal: AbortSignal
  readonly #pause: Pause
  readonly #untold = new Map<string, object>()
  readonly #telling = new Map<string, Promise<SessionProblem | undefined>>()

  /**
   * @param send - asks the server, once
   * @param signal - aborted when nothing shall be told any more
   */
  constructor(
    send: (path: string, body: object) => Promise<Answer<unknown>>,
    signal: AbortSignal,
    wait: Pause = pause,
  ) {
    this.#send = send
    this.#signal = signal
    this.#pause = wait
  }

  /**
   * Tells a path's members, together with those that wait there.
   *
   * @returns why it was refused, once nothing waits at that path any more; nothing if it was not
   */
  tell(path: string, body: object): Promise<SessionProblem | undefined> {
    this.#untold.set(path, { ...this.#untold.get(path), ...body })
    const telling =
      this.#telling.get(path) ?? this.#tellAll(path).finally(() => this.#telling.delete(path))
    this.#telling.set(path, telling)
    return telling
  }

  async #tellAll(path: string): Promise<SessionProblem | undefined> {
    let problem: SessionProblem | undefined
    for (let body = this.#take(path); body && !this.#signal.aborted; body = this.#take(path)) {
      const answer = await this.#send(path, body)
      problem = 'problem' in answer ? answer.problem : undefined
      if (!problem || problem.kind === 'refused') continue
      this.#untold.set(path, { ...body, ...this.#untold.get(path) })
      await this.#pause()
    }
    return problem
  }

  #take(path: string): object | undefined {
    const body = this.#untold.get(path)
    this.#untold.delete(path)
    return body
  }
}
