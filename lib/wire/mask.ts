import { basicCredentials, decodeBase64 } from './base64.ts'
import type { HarEntry, Recording } from './har.ts'
import { ticketOf } from './ticket.ts'

/** What stands in a secret's place. */
export const masked = '•••'

/** A secret that is shorter is found in its own fields only: elsewhere it may be any word. */
const tellable = 4

/**
 * A recording with every secret masked that is not known to all: wherever it stands (`Basic`, body,
 * address, a text of its own) and however it is written (form-encoded, JSON, base64, changed in its
 * last character). What is derived from the masked recording holds no secret either.
 *
 * In a request that was written by hand secrets are told by their places alone.
 *
 * @param typed - the secret, and a token that was shown instead of asking for one, as they were typed
 * @param known - secrets that are no secrets; with nothing else typed or written by hand nothing is masked
 */
export function maskSecrets(
  recording: Recording,
  typed: readonly string[],
  known: readonly string[],
): Recording {
  const { entries } = recording.log
  const own = typed.filter((one) => !isKnown(one, known))
  const given = ticketOf(recording)?.token
  const written = entries
    .filter(({ _raw }) => _raw)
    .flatMap((entry) => [...secretsOf(entry), ...tokensOf(entry).filter((one) => one !== given)])
    .filter((one) => !isAlmostKnown(one, known))
  if (own.length + written.length === 0) return recording
  const found = own.length ? entries.flatMap(secretsOf).filter((one) => !known.includes(one)) : []
  return maskText(recording, spellings([...own, ...written, ...found]))
}

/** A form with its secret masked in all its fields, unless it is one that is known to all. */
export function maskForm<Form extends { secret: string; token?: string }>(
  form: Form,
  known: readonly string[],
): Form {
  const own = [form.secret, form.token ?? ''].filter((one) => !isKnown(one, known))
  if (own.length === 0) return form
  const hide = (text: string) => (own.includes(text) ? masked : text)
  const rest = maskText(form, spellings(own))
  return {
    ...rest,
    secret: hide(form.secret),
    ...(form.token !== undefined && { token: hide(form.token) }),
  }
}

function isKnown(typed: string, known: readonly string[]): boolean {
  return typed.trim() === '' || known.includes(typed.trim())
}

/** A public secret with a letter or two changed by hand is still none. */
function isAlmostKnown(secret: string, known: readonly string[]): boolean {
  return known.some((one) => {
    const [length, most] = [one.length - 2, Math.max(one.length, secret.length)]
    let [start, end] = [0, 0]
    while (start < most && one[start] === secret[start]) start += 1
    while (end < most - start && one.at(-1 - end) === secret.at(-1 - end)) end += 1
    return start + end >= length && secret.length <= one.length + 2
  })
}

/** What a request says, wherever it says it. */
function textOf({ request, _raw }: HarEntry): string {
  const values = request.headers.map(({ value }) => value)
  return [
    ...values,
    request.url.split('?')[1] ?? '',
    request.postData?.text ?? '',
    _raw?.request ?? '',
  ].join('\n')
}

/** The tokens that a request shows. */
function tokensOf(entry: HarEntry): string[] {
  return [...textOf(entry).matchAll(/(?:\b(?:Bearer|DPoP) +|access_token=)([^&\s"]+)/gi)].map(
    ([, token = '']) => token,
  )
}

/** The secrets that stand where secrets stand: `Basic`, `client_secret` in a body or an address. */
function secretsOf(entry: HarEntry): string[] {
  const text = textOf(entry)
  const basic = [...text.matchAll(/\bBasic +\S+/gi)].flatMap(([proof]) => {
    const secret = basicCredentials(proof)?.secret ?? ''
    return [secret, formDecoded(secret)]
  })
  const named = [
    ...text.matchAll(/client_secret=([^&\s"]*)/g),
    ...text.matchAll(/"client_secret"\s*:\s*"((?:[^"\\]|\\.)*)"/g),
    ...text.matchAll(/name="client_secret"\r?\n(?:.+\r?\n)*\r?\n([^\r\n]*)/g),
  ].map(([, value = '']) => value)
  return [...basic, ...named, ...named.map(formDecoded)].filter(Boolean)
}

/** All ways in which these secrets may be written, the longest first. */
function spellings(secrets: readonly string[]): string[] {
  const own = secrets.flatMap((secret) => [
    secret,
    secret.trim(),
    // An experiment may change the last character.
    [...secret].slice(0, -1).join(''),
  ])
  const written = own.flatMap((secret) => [
    secret,
    encodeURIComponent(wellFormed(secret)),
    new URLSearchParams({ s: secret }).toString().slice('s='.length),
    encodeURI(wellFormed(secret)),
    JSON.stringify(secret).slice(1, -1),
  ])
  return [...new Set(written)]
    .filter((text) => text.length >= tellable)
    .sort((a, b) => b.length - a.length)
}

function maskText<Value>(value: Value, secrets: readonly string[]): Value {
  const hide = (text: string): string => {
    const basic = text.replace(/\bBasic +[^\s"]+/gi, (proof) =>
      basicCredentials(proof) ? `Basic ${masked}` : proof,
    )
    const packed = basic.replace(/[A-Za-z0-9+/_-]{6,}={0,2}/g, (run) => {
      const inside = decodeBase64(run)
      return inside !== undefined && secrets.some((secret) => holds(inside, secret)) ? masked : run
    })
    return secrets.reduce((rest, secret) => replaceAny(rest, secret), hideFields(packed))
  }
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return hide(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    const members = Object.entries(part).map(([name, own]) => [name, walk(own)])
    return isSecretPair(part) ? { ...part, value: masked } : Object.fromEntries(members)
  }
  return walk(value) as Value
}

/** `client_secret` where it is a parameter, a member or a part: masked however short it is. */
function hideFields(text: string): string {
  return text
    .replace(/(client_secret=)[^&\s"]*/g, `$1${masked}`)
    .replace(/("client_secret"\s*:\s*")(?:[^"\\]|\\.)*/g, `$1${masked}`)
    .replace(/(name="client_secret"\r?\n(?:.+\r?\n)*\r?\n)[^\r\n]*/g, `$1${masked}`)
}

/** HAR keeps parameters a second time, as pairs. */
function isSecretPair(part: object): boolean {
  return 'name' in part && 'value' in part && part.name === 'client_secret'
}

function holds(text: string, secret: string): boolean {
  return text.toLowerCase().includes(secret.toLowerCase())
}

/** Percent-encodings may be written in either case (RFC 3986 §2.1). */
function replaceAny(text: string, secret: string): string {
  const pattern = secret
    .split(/(%[0-9A-Fa-f]{2})/)
    .map((part, index) => {
      const literal = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return index % 2 ? `(?:${literal.toUpperCase()}|${literal.toLowerCase()})` : literal
    })
    .join('')
  return text.replace(new RegExp(pattern, 'g'), masked)
}

function formDecoded(text: string): string {
  return new URLSearchParams(`s=${text.replaceAll('&', '%26')}`).get('s') ?? text
}

/** Half of a surrogate pair, which can be typed but not encoded, becomes a replacement character. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text))
}
