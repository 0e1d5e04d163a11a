import type { CallRole, HarEntry, NameValue, Recording } from '#lib/wire/har.ts'

/** What an entry of a test has that is not as usual. */
export interface EntryParts {
  role?: CallRole
  method?: string
  url?: string
  headers?: Record<string, string>
  body?: string
  type?: string
  status?: number
  statusText?: string
  answerHeaders?: Record<string, string>
  answer?: unknown
  /** ms since 1970 at which the call began, and how long it took. */
  at?: number
  took?: number
  rest?: Partial<HarEntry>
}

/** An entry of a recording, made by hand: a demo token call, or what `parts` say. */
export function entry({
  role = 'token',
  method = role === 'token' ? 'POST' : 'GET',
  url = role === 'token' ? 'http://127.0.0.1:4001/token' : 'http://127.0.0.1:4002/orders',
  headers = {},
  body,
  type = 'application/x-www-form-urlencoded',
  status = 200,
  statusText = '',
  answerHeaders = {},
  answer,
  at = 0,
  took = 5,
  rest,
}: EntryParts = {}): HarEntry {
  const text = answer === undefined || typeof answer === 'string' ? answer : JSON.stringify(answer)
  return {
    startedDateTime: new Date(at).toISOString(),
    time: took,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(headers),
      queryString: [],
      ...(body !== undefined && { postData: { mimeType: type, text: body } }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status,
      statusText,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(answerHeaders),
      content: { size: text?.length ?? 0, mimeType: 'application/json', ...(text && { text }) },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, send: 0, wait: took, receive: 0, ssl: -1 },
    _call: role,
    ...rest,
  }
}

/** A recording of these entries. */
export function recording(...entries: HarEntry[]): Recording {
  return { log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } }
}

function pairs(headers: Record<string, string>): NameValue[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}
