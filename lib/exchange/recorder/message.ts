/** What a connection over TLS trusts beside the usual, and what it shows of itself; PEM. */
export interface TlsOptions {
  ca?: string
  key?: string
  cert?: string
}

/** One HTTP request as it is handed to the recorder, which adds what HTTP/1.1 itself needs. */
export interface Message {
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
  tls?: TlsOptions
}

const mayCarryContent = new Set(['POST', 'PUT', 'PATCH'])

/**
 * The header fields in the order in which they are sent: `host` first (RFC 9112 §3.2), then the
 * message's own, then `content-length` where there is content or the method lets one expect it
 * (RFC 9110 §8.6). Nothing else: what nobody needs is not sent.
 */
export function headerList({ method, url, headers, body }: Message): string[] {
  const list = ['host', new URL(url).host]
  for (const [name, value] of Object.entries(headers)) list.push(name, value)
  if (body !== undefined || mayCarryContent.has(method)) {
    list.push('content-length', String(Buffer.byteLength(body ?? '')))
  }
  return list
}
