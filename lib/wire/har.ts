/**
 * The recording of an exchange as HAR 1.2, with the product's own members (all begin with `_`).
 * Types only: browser-safe. Times are ISO 8601 or milliseconds; -1 means "does not apply".
 */

/** One header or parameter, with the name's casing and order as they stood on the wire. */
export interface NameValue {
  name: string
  value: string
}

/** Which of the exchange's requests an entry is. */
export type CallRole = 'token' | 'business' | 'introspection' | 'revocation' | 'keys'

/** How a check went; `skipped` means that the server did not get to it. */
export type CheckOutcome = 'passed' | 'failed' | 'skipped'

/** One thing a server looked at before it answered, from the server's own account of the request. */
export interface Check {
  id: string
  outcome: CheckOutcome
  /** The rule's source, e.g. `RFC 6749 §2.3.1`. */
  source: string
  /** What only the server's log may say, e.g. `invalid secret provided`. Set by the sandbox alone. */
  _log?: string
}

/** A request as it went over the wire (HAR 1.2); sizes in bytes. */
export interface HarRequest {
  method: string
  url: string
  httpVersion: string
  cookies: never[]
  headers: NameValue[]
  queryString: NameValue[]
  postData?: { mimeType: string; text: string; params?: NameValue[] }
  /** Bytes of the start line and headers, including the empty line. */
  headersSize: number
  bodySize: number
}

/** The answer as it came (HAR 1.2); sizes in bytes. Status 0: none came. */
export interface HarResponse {
  /** 0: no answer came; then the entry has `_error`. */
  status: number
  statusText: string
  httpVersion: string
  cookies: never[]
  headers: NameValue[]
  content: { size: number; mimeType: string; text?: string; encoding?: 'base64' }
  redirectURL: string
  headersSize: number
  bodySize: number
}

/** Where the time of one call went, in ms; -1 where it does not apply (HAR 1.2). */
export interface HarTimings {
  blocked: number
  dns: number
  connect: number
  send: number
  wait: number
  receive: number
  ssl: number
}

/** Why no (complete) answer came. `code` is stable (`ECONNREFUSED`, `TIMEOUT`, `TOO_LARGE`, …). */
export interface CallError {
  code: string
  message: string
}

/** A TLS connection as the caller saw it, and the certificate it showed of itself (RFC 8705 §2). */
export interface TlsConnection {
  protocol: string
  cipher: string
  clientCertificate?: {
    subject: string
    /** The hash by which a token is bound to it (RFC 8705 §3.1). */
    'x5t#S256': string
  }
}

/** One call: one HTTP request and its response. */
export interface HarEntry {
  startedDateTime: string
  time: number
  request: HarRequest
  response: HarResponse
  cache: Record<string, never>
  timings: HarTimings
  serverIPAddress?: string
  connection?: string
  _call: CallRole
  /** Where the call went over TLS; the message itself is the plaintext. */
  _tls?: TlsConnection
  _checks?: Check[]
  /** Of a call for the public keys: how a token was verified with them, by us. */
  _verification?: Check[]
  _error?: CallError
  /**
   * Of a request that was sent as text: that text and the answer's, to the byte, as UTF-8 or else
   * one character a byte. The members above hold what could be read of it.
   */
  _raw?: { request: string; response: string }
}

/** The exchange's recording: what `POST /api/exchange` answers. */
export interface Recording {
  log: {
    version: '1.2'
    creator: { name: string; version: string }
    entries: HarEntry[]
    /** The experiment that was run, if any. */
    _experiment?: string
  }
}

/** How far an exchange has come: a call has begun, or is over. */
export type ExchangeStep = { call: CallRole } | { entry: HarEntry }

/** One line of `GET /api/experiments`. `null`: not called; 0: no answer. */
export interface ExperimentSummary {
  id: string
  group: 'identity' | 'request' | 'token' | 'api' | 'transport'
  expected: { token: number | null; business: number | null }
}
