import type { CallRole, ExchangeStep, HarEntry, NameValue } from '../../wire/har.ts'
import { harEntry } from './entry.ts'
import type { Message, TlsOptions } from './message.ts'
import { type Limits, type Recorded, send } from './send.ts'
import { sendRaw } from './send-raw.ts'

/** Most milliseconds for one call; the exchange as a whole must end within 15 s. */
const callTimeout = 5_000
const exchangeTimeout = 14_000

/** Most bytes of one answer that are read. */
const answerLimit = 256 * 1024

/** Thrown where a call was recorded but brought no full answer; the reason stands in its entry. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** A library's request as it reaches `customFetch`. */
export interface FetchOptions {
  method: string
  headers: Record<string, string>
  body?: unknown
}

/** The stand-in for `fetch` that is handed to the OAuth library. */
export type Fetch = (url: string, options: FetchOptions) => Promise<Response>

/** Where a text is sent to: over TLS also what is trusted there, and shown. */
export interface Address {
  url: string
  tls?: TlsOptions
}

/** Sends the calls of one exchange and keeps their entries in order. */
export interface Recorder {
  entries: HarEntry[]
  /**
   * A `fetch` which records under a role.
   *
   * @param rewrite - changes the request on its way out
   * @throws NoAnswer where no full answer came
   */
  fetch(role: CallRole, rewrite?: (message: Message) => Message): Fetch
  /**
   * Sends a text as it is to an address and records under a role.
   *
   * @throws NoAnswer where no full answer came
   */
  raw(role: CallRole, at: Address, text: string): Promise<Response>
}

const withoutContent = new Set([204, 205, 304])

/** What the library judges by and redirects are followed by, as far as a `Headers` can hold it (a value may be any bytes). */
const judgedBy = ({ name, value }: NameValue) =>
  /^(content-type|www-authenticate|location|dpop-nonce)$/i.test(name) &&
  /^[\t\x20-\xff]*$/.test(value)

function answer({ response, _error }: HarEntry): Response {
  const { status, headers, content } = response
  if (_error || status < 200 || status > 599) throw new NoAnswer(_error?.code ?? `status ${status}`)
  const body = Buffer.from(content.text ?? '', content.encoding ?? 'utf8')
  return new Response(withoutContent.has(status) ? null : body, {
    status,
    headers: headers.filter(judgedBy).map(({ name, value }) => [name, value]),
  })
}

/**
 * Begins the recording of one exchange; its time runs from now.
 *
 * @param onStep - told each call as it begins and as it is over
 */
export function startRecorder(
  signal?: AbortSignal,
  onStep?: (step: ExchangeStep) => void,
): Recorder {
  const deadline = performance.now() + exchangeTimeout
  const entries: HarEntry[] = []
  const recorded = async (role: CallRole, call: (limits: Limits) => Promise<Recorded>) => {
    onStep?.({ call: role })
    const timeout = Math.max(1, Math.min(callTimeout, deadline - performance.now()))
    const entry = harEntry(role, await call({ timeout, size: answerLimit, signal }))
    entries.push(entry)
    onStep?.({ entry })
    return answer(entry)
  }
  return {
    entries,
    fetch:
      (role, rewrite = (message) => message) =>
      async (url, { method, headers, body }) => {
        const message = rewrite({
          method,
          url,
          headers,
          body: body === undefined || body === null ? undefined : String(body),
        })
        return recorded(role, (limits) => send(message, limits))
      },
    raw: (role, { url, tls }, text) =>
      recorded(role, (limits) => sendRaw({ url: new URL(url), tls }, Buffer.from(text), limits)),
  }
}
