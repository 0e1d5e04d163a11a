import { basicCredentials } from './base64.ts'
import { FreshProofs, signedVariable } from './curl-proofs.ts'
import type { HarEntry, NameValue, Recording } from './har.ts'
import { headerValue } from './headers.ts'
import { errorCode } from './outcome.ts'
import { ticketOf } from './ticket.ts'

/**
 * An exchange as curl commands for a POSIX shell: what was sent is sent again, with a token of its
 * own. It needs nothing but curl and sed, where nothing was signed, and holds no comment (an
 * interactive zsh knows none).
 *
 * Credentials stand in two variables on top. For HTTP Basic they are written form-encoded, because
 * curl joins and base64-encodes but does not form-encode (RFC 6749 §2.3.1).
 */
export function curlScript(recording: Recording): string {
  const { entries } = recording.log
  const names = credentialsOf(entries)
  const token = ticketOf(recording)?.token
  const usesToken = (entry: HarEntry) => token !== undefined && sentText(entry).includes(token)
  const source = entries.find(({ response }) => token && response.content.text?.includes(token))
  const proofs = new FreshProofs(entries, quote)
  const certificate = entries.map(thumbprint).find(Boolean)
  const lines = [...[...names].map(([name, value]) => `${name}=${quote(value)}`), ...proofs.setUp]

  entries.forEach((entry, index) => {
    const previous = entries[index - 1]
    const pause = previous ? secondsBetween(previous, entry) : 0
    if (pause) lines.push(`sleep ${pause}`)
    const keeps = entry === source && entries.slice(index + 1).some(usesToken)
    const command = curlCommand(entry, {
      names,
      token,
      agent: agentOf(entries[0]),
      certificate,
      keeps,
    })
    const kept = keeps ? 'TOKEN' : errorCode(entry) === 'use_dpop_nonce' ? 'NONCE' : undefined
    lines.push(...proofs.before(entry))
    lines.push(kept ? `${kept}=$(${command} | ${filters[kept]})` : command)
    if (!kept && index < entries.length - 1) lines.push('echo')
  })
  return `${lines.join('\n')}\n`
}

/** A text as one word of a POSIX shell, whatever it holds. */
export function quote(text: string): string {
  return /^[\w./:@%+,-][\w./:@%+,=-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** What is kept of an answer. */
const filters = {
  TOKEN: `sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p'`,
  NONCE: "sed -n 's/^[Dd][Pp][Oo][Pp]-[Nn]once: *//p' | tr -d '\\r'",
}

type Names = Map<'CLIENT_ID' | 'CLIENT_SECRET', string>

interface Context {
  names: Names
  token: string | undefined
  agent: string | undefined
  /** The one that was shown first. */
  certificate: string | undefined
  /** The token of the answer is kept in a variable, so the answer alone may be printed. */
  keeps: boolean
}

function curlCommand(entry: HarEntry, context: Context): string {
  const { method, url, headers, postData } = entry.request
  const showHead = !context.keeps && entry.response.status >= 400 && method !== 'HEAD'
  const words = [`curl -sS${showHead ? 'i' : ''}${/[[\]{}]/.test(url) ? 'g' : ''}`]
  if (method === 'HEAD') words.push('-I')
  else if (method !== (postData ? 'POST' : 'GET')) words.push(`-X ${method}`)
  words.push(...tlsWords(entry, context))
  const proofFirst = headers.toSorted((a, b) => Number(isProof(b)) - Number(isProof(a)))
  for (const header of proofFirst) words.push(...headerWords(header, entry, context))
  if (postData) words.push(...bodyWords(postData.mimeType, postData.text, context))
  words.push(withToken(url, context.token))
  return words.join(' \\\n  ').replace(' \\\n ', '')
}

const thumbprint = ({ _tls }: HarEntry) => _tls?.clientCertificate?.['x5t#S256']

/** Over TLS: files that a reader of the script has to have, the client's own key among them. */
function tlsWords(entry: HarEntry, { certificate }: Context): string[] {
  if (!entry._tls) return []
  const shown = thumbprint(entry)
  const file = shown === certificate ? 'client' : 'other'
  return ['--cacert server.pem', ...(shown ? [`--cert ${file}.pem`, `--key ${file}-key.pem`] : [])]
}

/** Headers that curl sends by itself, or that say something of the connection only. */
const ownHeaders = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

function headerWords({ name, value }: NameValue, entry: HarEntry, context: Context): string[] {
  const id = name.toLowerCase()
  if (ownHeaders.has(id)) return []
  if (id === 'user-agent') return value === context.agent ? [] : [`-A ${quote(value)}`]
  if (id === 'dpop') return [`-H "dpop: $${signedVariable.dpop}"`]
  if (id === 'content-type' && isForm(value) && entry.request.postData) return []
  const basic = isProof({ name, value }) ? basicCredentials(value) : undefined
  if (!basic) return [`-H ${withToken(`${name}: ${value}`, context.token)}`]
  const { id: client, secret } = basic
  const named =
    client === context.names.get('CLIENT_ID') && secret === context.names.get('CLIENT_SECRET')
  return [`-u ${named ? '"$CLIENT_ID:$CLIENT_SECRET"' : quote(`${client}:${secret}`)}`]
}

function bodyWords(mimeType: string, text: string, { names, token }: Context): string[] {
  if (!isForm(mimeType)) return [`--data-raw ${quote(text)}`]
  return text.split('&').map((parameter) => {
    const [name, value] = new URLSearchParams(parameter).entries().next().value ?? ['', '']
    if (!/^[\w.-]+$/.test(name)) return `--data-raw ${quote(parameter)}`
    if (name === 'grant_type' && quote(value) === value) return `-d ${name}=${value}`
    if (token && value === token) return `--data-urlencode "${name}=$TOKEN"`
    const signed = signedVariable[name]
    if (signed) return `--data-urlencode "${name}=$${signed}"`
    const variable = variables[name]
    return variable && names.get(variable) === value
      ? `--data-urlencode "${name}=$${variable}"`
      : `--data-urlencode ${quote(`${name}=${value}`)}`
  })
}

const variables: Record<string, 'CLIENT_ID' | 'CLIENT_SECRET' | undefined> = {
  client_id: 'CLIENT_ID',
  client_secret: 'CLIENT_SECRET',
}

function credentialsOf(entries: HarEntry[]): Names {
  for (const { request } of entries) {
    const header = request.headers.find(isProof)
    const basic = basicCredentials(header?.value ?? '')
    if (basic)
      return new Map([
        ['CLIENT_ID', basic.id],
        ['CLIENT_SECRET', basic.secret],
      ])
    if (!request.postData || !isForm(request.postData.mimeType)) continue
    const form = new URLSearchParams(request.postData.text)
    const names: Names = new Map()
    for (const [name, variable] of Object.entries(variables)) {
      const value = form.get(name)
      if (variable && value !== null) names.set(variable, value)
    }
    if (names.size) return names
  }
  return new Map()
}

function withToken(text: string, token: string | undefined): string {
  if (!token || !text.includes(token)) return quote(text)
  const [before = '', ...after] = text.split(token)
  return /[\\"$`!]/.test(text)
    ? `${quote(before)}"$TOKEN"${after.join(token) && quote(after.join(token))}`
    : `"${before}$TOKEN${after.join(token)}"`
}

function isProof({ name }: NameValue): boolean {
  return name.toLowerCase() === 'authorization'
}

function sentText({ request }: HarEntry): string {
  const headers = request.headers.map(({ value }) => value)
  return [request.url, ...headers, request.postData?.text ?? ''].join('\n')
}

function agentOf(entry: HarEntry | undefined): string | undefined {
  return entry && headerValue(entry.request.headers, 'user-agent')
}

function isForm(mimeType: string): boolean {
  return mimeType.toLowerCase().startsWith('application/x-www-form-urlencoded')
}

/** Whole seconds that an exchange waited between two calls, rounded up; 0 for less than one. */
function secondsBetween(before: HarEntry, after: HarEntry): number {
  const end = Date.parse(before.startedDateTime) + Math.max(0, before.time)
  const gap = Date.parse(after.startedDateTime) - end
  return gap < 1000 ? 0 : Math.ceil(gap / 1000)
}
