import { createHash, randomBytes } from 'node:crypto'
import { errors, Provider } from 'oidc-provider'
import { clientRules } from '#lib/sandbox/auth/clients.ts'
import { stateOf } from '#lib/sandbox/auth/request-state.ts'
import type { Records } from '#lib/sandbox/records.ts'

/** A secret that a newer one has taken the place of. */
export interface OlderSecret {
  secret: string
  /** Refuses it from now on. */
  end(): Promise<void>
}

/** In the store: an older secret, by its client's id and its hash. */
const kind = 'OlderSecret'

/** Milliseconds that one is known; after that it is a wrong secret like any other. */
const life = 10 * 60 * 1_000

const idOf = (clientId: string, secret: string) =>
  `${clientId} ${createHash('sha256').update(secret).digest('base64url')}`

/**
 * Gives a client a secret that is alive beside its present one, until it is ended: what whoever runs
 * the server does while the client's jobs move from one to the other.
 */
export async function giveOlderSecret(records: Records, clientId: string): Promise<OlderSecret> {
  const secret = `local-malad-0600-${randomBytes(4).toString('hex')}`
  const note = (ended: boolean) => records.put(kind, idOf(clientId, secret), { ended }, life)
  await note(false)
  return { secret, end: () => note(true) }
}

/**
 * Takes older secrets of the clients that may have some: the provider knows one. The log says which
 * of them was used, so that nobody has to guess when the older one may end, and that one which has
 * ended is not merely wrong.
 */
export function acceptOlderSecrets({ Client }: Provider, records: Records): void {
  const { compareClientSecret } = Client.prototype

  Client.prototype.compareClientSecret = async function (
    this: { clientId: string },
    actual: string,
  ) {
    const older = clientRules(this.clientId)?.rotates
      ? await records.find<{ ended: boolean }>(kind, idOf(this.clientId, actual))
      : undefined
    if (!older) return compareClientSecret.call(this, actual)
    if (older.ended) throw new errors.InvalidClientAuth('an older secret, which has ended')
    const { ctx } = Provider
    if (ctx) stateOf(ctx).proofLog = 'the older one of two secrets'
    return true
  }
}
