import { basicCredentials, decodeBase64 } from './base64.ts'
import type { HarEntry, Recording } from './har.ts'

/** What stands in a secret's place. */
export const masked = '•••'

/** A secret that is shorter is found in its own fields only: elsewhere it may be any word. */
const tellable = 4

/**
 * A recording with every secret masked that is not known to all: wherever it stands (`Basic`, body,
 * address, a text of its own) and however it is written (form-encoded, JSON, base64, changed in its
 * last character). What is derived from the masked recording holds no secret either.
 *
 * @param typed - the secret as it was typed
 * @param known - secrets that are no secrets; with one of them typed nothing is masked
 */
export function maskSecrets(
  recording: Recording,
  typed: string,
  known: readonly string[],
): Recording {
  if (isKnown(typed, known)) return recording
  const found = recording.log.entries.flatMap(secretsOf)
  return maskText(recording, spellings([typed, ...found.filter((one) => !known.includes(one))]))
}

/** A form with its secret masked in all its fields, unless it is one that is known to all. */
export function maskForm<Form extends { secret: string }>(
  form: Form,
  known: readonly string[],
): Form {
  return isKnown(form.secret, known)
    ? form
    : { ...maskText(form, spellings([form.secret])), secret: masked }
}

function isKnown(typed: string, known: readonly string[]): boolean {
  return typed.trim() === '' || known.includes(typed.trim())
}

/** The secrets that stand where secrets stand: `Basic`, `client_secret` in a body or an address. */
function secretsOf({ request }: HarEntry): string[] {
  const basic = request.headers.flatMap(({ value }) => {
    const secret = basicCredentials(value)?.secret ?? ''
    return [secret, formDecoded(secret)]
  })
  const text = `${request.url.split('?')[1] ?? ''}&${request.postData?.text ?? ''}`
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
