import { basicCredentials } from './base64.ts'
import type { HarEntry } from './har.ts'
import { headerValue } from './headers.ts'

/** A client as `POST /api/exchange` wants it. */
export interface ExchangeClient {
  id?: string
  secret?: string
  auth:
    | 'client_secret_basic'
    | 'client_secret_post'
    | 'private_key_jwt'
    | 'self_signed_tls_client_auth'
}

/**
 * The client that made a token call, as it proved itself there: in the header or in the body (RFC
 * 6749 §2.3.1), by signing (RFC 7523 §2.2), or by a certificate (RFC 8705 §2).
 *
 * @returns nothing where the request shows no proof that can be given again
 */
export function clientOf({ request, _tls }: HarEntry): ExchangeClient | undefined {
  const basic = basicCredentials(headerValue(request.headers, 'authorization') ?? '')
  if (basic) {
    return {
      id: formDecoded(basic.id),
      secret: formDecoded(basic.secret),
      auth: 'client_secret_basic',
    }
  }
  const body = new URLSearchParams(request.postData?.text)
  if (body.has('client_assertion')) return { auth: 'private_key_jwt' }
  const [id, secret] = [body.get('client_id'), body.get('client_secret')]
  if (id && !secret && _tls?.clientCertificate) return { id, auth: 'self_signed_tls_client_auth' }
  return id && secret ? { id, secret, auth: 'client_secret_post' } : undefined
}

function formDecoded(text: string): string {
  return new URLSearchParams(`v=${text.replaceAll('&', '%26')}`).get('v') ?? text
}
