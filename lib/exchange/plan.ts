import type { DPoPHandle } from 'oauth4webapi'
import type { AuthMethod, Certificate, ClientKey, Credentials, Proof } from './client-auth.ts'
import type { ExchangeRequest } from './input/request.ts'
import { proofsBy } from './proofs.ts'
import type { Target } from './target.ts'

/** The call to the API. A body that is a string is sent as it is, anything else as JSON. */
export interface BusinessCall {
  method: string
  path: string
  body: unknown
}

/** What will be asked, every default filled in; experiments change it before anything is sent. */
export interface Plan {
  tokenEndpoint: string
  apiUrl: string
  client: Proof & { auth: AuthMethod; certificate?: Certificate }
  /** The keys that the token is bound to and that the API is shown; none: a bearer token (RFC 9449). */
  proofs?: { token: DPoPHandle; api: DPoPHandle }
  /** `value` is used instead of asking for a token; `null`: no token call, and no token. */
  token: { scope: string | null; resource: string | null; value?: string } | null
  /** `null`: the API is not called. */
  call: BusinessCall | null
}

type Usual = Credentials & { key?: ClientKey; certificate?: Certificate }

/** A member's value: what was sent, `null` to leave it off the wire, else the default. */
function filled<Value>(given: Value | null | undefined, fallback: Value): Value | null {
  return given === undefined ? fallback : given
}

/** Whether a client shows a secret (RFC 6749 §2.3.1). */
const isBySecret = (auth: AuthMethod) => auth.startsWith('client_secret_')

/**
 * The plan of another client, which has a secret: shown as the reader's is, or by Basic where the reader's
 * has none, and at the plain addresses.
 */
export function asClient(plan: Plan, { id, secret }: Credentials, target: Target): Plan {
  const { auth } = plan.client
  if (isBySecret(auth)) return { ...plan, client: { id, secret, auth } }
  const { tokenEndpoint, apiUrl } = target
  return { ...plan, tokenEndpoint, apiUrl, client: { id, secret, auth: 'client_secret_basic' } }
}

/**
 * The plan of a client with a secret: the reader's, or the target's own where that one has none.
 *
 * @param change - what becomes another than it is
 */
export function withSecret(
  plan: Plan,
  target: Target,
  change: (client: Credentials) => Partial<Plan['client']> = () => ({}),
): Plan {
  const { client } = plan
  const given = isBySecret(client.auth)
    ? plan
    : asClient(plan, client.secret ? client : target.client, target)
  return { ...given, client: { ...given.client, ...change(given.client) } }
}

/**
 * The same, with tokens bound to the target's key (RFC 9449 §5).
 *
 * @param api - the key that the API is shown, where it is another
 */
export function withProofs(plan: Plan, target: Target, api?: CryptoKeyPair): Plan {
  return { ...withSecret(plan, target), proofs: proofsBy(target.clients.proving.keys, api) }
}

const nothingAsked: ExchangeRequest['token'] = { scope: null, resource: null }

/**
 * Fills a checked request with the target's defaults. Who is to sign or to show a certificate, and
 * names no client, is the one that can; a token that is to be shown by DPoP is bound to the key of the
 * client that has one.
 */
export function makePlan(request: ExchangeRequest, target: Target): Plan {
  const client = request.client === null ? { id: null, secret: null } : request.client
  const auth = client?.auth ?? 'client_secret_basic'
  const { clients, tls } = target
  const { key, certificate, ...usual }: Usual =
    auth === 'private_key_jwt'
      ? clients.signing
      : auth === 'self_signed_tls_client_auth'
        ? clients.certified
        : target.client
  const at = certificate ? tls : target
  const token = request.token === null ? nothingAsked : request.token
  return {
    tokenEndpoint: at.tokenEndpoint,
    apiUrl: at.apiUrl,
    client: {
      id: filled(client?.id, usual.id),
      secret: filled(client?.secret, usual.secret),
      auth,
      ...(key && { key }),
      ...(certificate && { certificate }),
    },
    token: {
      scope: filled(token?.scope, target.scope),
      resource: filled(token?.resource, target.apiUrl),
      ...(token?.value == null ? {} : { value: token.value }),
    },
    ...(token?.type === 'DPoP' && { proofs: proofsBy(clients.proving.keys) }),
    call:
      request.call === null
        ? null
        : {
            method: request.call?.method ?? target.call.method,
            path: request.call?.path ?? target.call.path,
            body: filled(request.call?.body, target.call.body),
          },
  }
}
