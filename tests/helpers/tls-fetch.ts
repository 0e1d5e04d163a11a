import { once } from 'node:events'
import { request } from 'node:https'
import { connect } from 'node:tls'

/** What a caller shows of itself, as PEM. */
export interface Shown {
  key?: string
  cert?: string
}

/** The certificate of the server at an address, as PEM: who pins it trusts that server alone. */
export async function certificateOf(url: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false })
  await once(socket, 'secureConnect')
  const certificate = socket.getPeerX509Certificate()?.toString() ?? ''
  socket.destroy()
  return certificate
}

/**
 * A `fetch` over TLS that trusts one server and may show a certificate, which the built-in one
 * cannot.
 *
 * @param ca - the server's certificate
 */
export const tlsFetch =
  (ca: string, shown: Shown = {}) =>
  async (
    url: string,
    init: { method?: string; headers?: HeadersInit; body?: unknown } = {},
  ): Promise<Response> => {
    const { method = 'GET', headers, body } = init
    const sent = request(url, {
      ...shown,
      ca,
      method,
      headers: Object.fromEntries(new Headers(headers)),
      agent: false,
    })
    sent.end(body === undefined || body === null ? undefined : String(body))
    const [answer] = await once(sent, 'response')
    let text = ''
    for await (const chunk of answer) text += chunk
    const { statusCode: status, rawHeaders } = answer
    const received = new Headers()
    for (let at = 0; at < rawHeaders.length; at += 2) {
      received.append(rawHeaders[at], rawHeaders[at + 1])
    }
    return new Response(text || null, { status, headers: received })
  }
