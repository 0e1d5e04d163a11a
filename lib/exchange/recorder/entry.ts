import { isUtf8 } from 'node:buffer'
import type { CallRole, HarEntry, HarRequest, HarResponse, HarTimings } from '../../wire/har.ts'
import { headerValue, parseAnswerHead, parseHandwritten, parseHead, readable } from './head.ts'
import type { Recorded } from './send.ts'

const pairs = (params: URLSearchParams) => [...params].map(([name, value]) => ({ name, value }))

/** When the connection could carry a request: under TLS only after the handshake. */
const readyAt = ({ url, marks }: Recorded) =>
  url.protocol === 'https:' ? marks.secure : marks.connect

/** The address of a request by hand: where it was sent, whatever authority its target names. */
function sentTo(target: string, { origin }: URL): URL {
  return (target.startsWith('/') && URL.parse(origin + target)) || new URL(origin)
}

function harRequest(recorded: Recorded): HarRequest {
  const { sent, byHand } = recorded
  const head = byHand ? parseHandwritten(sent) : parseHead(sent)
  const [method = '', path = '', httpVersion = ''] = head?.start ?? []
  const url = byHand ? sentTo(path, recorded.url) : recorded.url
  const headers = head?.headers ?? []
  const text = sent.subarray(head?.size ?? 0).toString()
  const mimeType = headerValue(headers, 'content-type')
  const isForm = mimeType.startsWith('application/x-www-form-urlencoded')
  const connected = readyAt(recorded) !== undefined
  return {
    method,
    url: byHand ? url.href : url.origin + path,
    httpVersion,
    cookies: [],
    headers,
    queryString: pairs(url.searchParams),
    ...(text === ''
      ? {}
      : {
          postData: { mimeType, text, ...(isForm && { params: pairs(new URLSearchParams(text)) }) },
        }),
    headersSize: connected ? (head?.size ?? -1) : -1,
    bodySize: connected ? Buffer.byteLength(text) : -1,
  }
}

function harContent(bytes: Buffer, mimeType: string): HarResponse['content'] {
  return isUtf8(bytes)
    ? { size: bytes.length, mimeType, text: bytes.toString() }
    : { size: bytes.length, mimeType, text: bytes.toString('base64'), encoding: 'base64' }
}

function harResponse({ received, content }: Recorded): HarResponse {
  const head = parseAnswerHead(received)
  if (!head) {
    return {
      status: 0,
      statusText: '',
      httpVersion: '',
      cookies: [],
      headers: [],
      content: harContent(received, ''),
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    }
  }
  const [httpVersion, status, statusText] = head.start
  return {
    status: Number(status),
    statusText,
    httpVersion,
    cookies: [],
    headers: head.headers,
    content: harContent(content, headerValue(head.headers, 'content-type')),
    redirectURL: headerValue(head.headers, 'location'),
    headersSize: head.size,
    bodySize: received.length - head.offset - head.size,
  }
}

/** Milliseconds from one mark to the next, with microseconds; `none` where one of them is missing. */
function between(from: number | undefined, to: number | undefined, none: -1 | 0): number {
  if (from === undefined || to === undefined) return none
  return Math.max(0, Math.round((to - from) * 1000) / 1000)
}

function harTimings(recorded: Recorded): HarTimings {
  const { marks } = recorded
  const { start, lookup, connect, secure, end } = marks
  const ready = readyAt(recorded)
  const first = marks.firstByte ?? (ready === undefined ? undefined : end)
  const sent = marks.sent ?? first
  return {
    blocked: -1,
    dns: between(start, lookup, -1),
    connect: between(lookup ?? start, ready ?? end, -1),
    ssl: between(connect, secure, -1),
    send: between(ready, sent, 0),
    wait: between(sent, first, 0),
    receive: between(first, end, 0),
  }
}

/** The HAR 1.2 entry of one recorded call; everything in it is read from the recorded bytes. */
export function harEntry(role: CallRole, recorded: Recorded): HarEntry {
  const timings = harTimings(recorded)
  const { dns, connect, send, wait, receive } = timings
  const time = [dns, connect, send, wait, receive].reduce((sum, ms) => sum + Math.max(ms, 0), 0)
  return {
    startedDateTime: recorded.startedAt.toISOString(),
    time: Math.round(time * 1000) / 1000,
    request: harRequest(recorded),
    response: harResponse(recorded),
    cache: {},
    timings,
    ...(recorded.remoteAddress && { serverIPAddress: recorded.remoteAddress }),
    ...(recorded.localPort && { connection: String(recorded.localPort) }),
    _call: role,
    ...(recorded.tls && { _tls: recorded.tls }),
    ...(recorded.error && { _error: recorded.error }),
    ...(recorded.byHand && {
      _raw: { request: readable(recorded.sent), response: readable(recorded.received) },
    }),
  }
}
