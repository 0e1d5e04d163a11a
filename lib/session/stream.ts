import type { SessionEvent } from './types.ts'

/** Chunks that may wait for a reader; one that is further behind comes back and gets a snapshot. */
const mostWaiting = 200

/** How often a quiet stream says that it lives, in ms; up to 3 s more, so that not all do at once. */
const heartbeat = 15_000

const encoder = new TextEncoder()
const pulse = encoder.encode(': \n\n')

/** An event as it goes over the wire (WHATWG HTML §9.2.6), made once for all who get it. */
export function encodeEvent(event: SessionEvent): Uint8Array {
  const id = 'id' in event ? `id: ${event.id}\n` : ''
  return encoder.encode(`${id}event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`)
}

/** One open stream of server-sent events. */
export class Stream {
  /** The participant; nothing for a facilitator. */
  readonly person: string | undefined
  /** The facilitator's key as it is kept; nothing for a participant. */
  readonly key: string | undefined
  readonly #controller: ReadableStreamDefaultController<Uint8Array>
  readonly #heart: NodeJS.Timeout
  readonly #onEnd: (stream: Stream) => void
  /** Events that came while the log was read; nothing once they are sent. */
  #held: { id: number | undefined; bytes: Uint8Array }[] | undefined = []
  #seq = 0
  #open = true

  /**
   * @param holder - the participant's id, or the facilitator's key as it is kept
   * @param onEnd - told once, however the stream ends
   */
  constructor(
    controller: ReadableStreamDefaultController<Uint8Array>,
    holder: { person?: string | undefined; key?: string | undefined },
    onEnd: (stream: Stream) => void,
  ) {
    this.#controller = controller
    this.person = holder.person
    this.key = holder.key
    this.#onEnd = onEnd
    this.#heart = setInterval(() => this.#write(pulse), heartbeat + Math.random() * 3_000).unref()
  }

  /**
   * Sends what had happened before, then what was held meanwhile.
   *
   * @param seq - the number of the last event that `before` tells of
   */
  begin(seq: number, before: readonly Uint8Array[]): void {
    this.#seq = seq
    this.#write(encoder.encode(`retry: ${1_000 + Math.floor(Math.random() * 1_000)}\n\n`))
    for (const bytes of before) this.#write(bytes)
    const held = this.#held ?? []
    this.#held = undefined
    for (const { id, bytes } of held) this.send(bytes, id)
  }

  /** Sends an event. @param id - its number; one that was sent already is not sent again */
  send(bytes: Uint8Array, id?: number): void {
    if (this.#held) {
      this.#held.push({ id, bytes })
      return
    }
    if (id !== undefined) {
      if (id <= this.#seq) return
      this.#seq = id
    }
    this.#write(bytes)
  }

  /** Ends it. @param last - what to say before */
  end(last?: Uint8Array): void {
    if (!this.#open) return
    if (last) this.#write(last)
    this.#open = false
    clearInterval(this.#heart)
    this.#onEnd(this)
    try {
      this.#controller.close()
    } catch {
      // Its reader has gone already.
    }
  }

  #write(bytes: Uint8Array): void {
    if (!this.#open) return
    if ((this.#controller.desiredSize ?? 0) < -mostWaiting) this.end()
    else this.#controller.enqueue(bytes)
  }
}
