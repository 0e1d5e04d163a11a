import { useSyncExternalStore } from 'react'
import { clientOf } from '#lib/wire/client-of.ts'
import { type ScriptNote, scriptNotes } from '#lib/wire/curl-proofs.ts'
import type { CallRole, HarEntry, Recording } from '#lib/wire/har.ts'
import { editable, type LineEnd, requestText, wireText } from '#lib/wire/raw-text.ts'
import { ticketOf } from '#lib/wire/ticket.ts'

/** Where the token of the run goes, in a business request by hand. */
const placeholder = '{access_token}'

/** A request of a finished run while it is changed as text. */
export interface RawDraft {
  /** The call whose request is changed, and the run it was made in. */
  entry: HarEntry
  run: Recording
  /** The request as it left, the run's token in it replaced by its place. */
  original: string
  /** What stands in the field, and how the lines of the head end. */
  value: string
  end: LineEnd
}

/** The draft's text as it would leave. */
export function draftText({ value, end, original }: RawDraft): string {
  return wireText(value, end, original)
}

/** A run's request as text, with a place for the run's token. */
function textOf(entry: HarEntry, run: Recording): string {
  const token = ticketOf(run)?.token
  const text = requestText(entry)
  return entry._call === 'business' && token ? text.replaceAll(token, placeholder) : text
}

/**
 * The body of `POST /api/exchange` that sends a draft: the run once more, its one request as it
 * was changed and the other one as it was. A token request that was signed is made anew: it works once.
 */
export function draftBody(draft: RawDraft) {
  const { entry, run } = draft
  const { entries } = run.log
  const asked = entries.findLast(({ _call }) => _call === 'token')
  const client = asked && clientOf(asked)
  if (asked && entry._call === 'business' && scriptNotes(run).some(isUsedUp)) {
    const form = new URLSearchParams(asked.request.postData?.text)
    const token = { scope: form.get('scope'), resource: form.get('resource') }
    const type = ticketOf(run)?.type === 'DPoP' ? { type: 'DPoP' } : {}
    return { client, token: { ...token, ...type }, raw: { business: draftText(draft) } }
  }
  const overTls = client?.auth === 'self_signed_tls_client_auth' ? { client } : {}
  const of = (role: 'token' | 'business') => {
    if (entry._call === role) return draftText(draft)
    const other = entries.findLast(({ _call }) => _call === role)
    return other && textOf(other, run)
  }
  const [token, business] = [of('token'), of('business')]
  if (token === undefined) return { token: { value: 'none' }, raw: { business } }
  return { ...overTls, raw: { token, ...(business !== undefined && { business }) } }
}

const isUsedUp = (note: ScriptNote) => note === 'proof' || note === 'assertion'

/** The one draft of this browser tab. In memory alone: it outlives a change of language. */
class RawDrafts {
  #draft: RawDraft | undefined
  #left: CallRole | undefined
  #listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  get = () => this.#draft

  /** Opens a request of a run for changing. */
  open(entry: HarEntry, run: Recording) {
    const original = textOf(entry, run)
    this.#set({ entry, run, original, value: editable(original), end: '\r\n' })
  }

  /** Changes the text or its line ends. */
  edit(change: Partial<Pick<RawDraft, 'value' | 'end'>>) {
    if (this.#draft) this.#set({ ...this.#draft, ...change })
  }

  close() {
    this.#left = this.#draft?.entry._call
    this.#set(undefined)
  }

  /** Whether the draft that was closed last was this server's: told once, to who takes the focus. */
  takeLeft(role: CallRole): boolean {
    const left = this.#left === role
    if (left) this.#left = undefined
    return left
  }

  #set(draft: RawDraft | undefined) {
    this.#draft = draft
    for (const listener of this.#listeners) listener()
  }
}

/** The one draft of this browser tab. */
export const rawDrafts = new RawDrafts()

/** The draft, live. */
export function useRawDraft(): RawDraft | undefined {
  return useSyncExternalStore(rawDrafts.subscribe, rawDrafts.get, () => undefined)
}
