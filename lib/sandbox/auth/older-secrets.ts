import { errors, Provider } from 'oidc-provider'
import { clientRules } from '#lib/sandbox/auth/clients.ts'
import { stateOf } from '#lib/sandbox/auth/request-state.ts'

/**
 * Lets a client have two secrets alive while its jobs move from one to the other: the provider
 * knows one. The log says which of them was used, so that nobody has to guess when the older one
 * may end, and that one which has ended is not merely wrong.
 */
export function acceptOlderSecrets({ Client }: Provider): void {
  const { compareClientSecret } = Client.prototype

  Client.prototype.compareClientSecret = function (this: { clientId: string }, actual: string) {
    const older = clientRules(this.clientId)?.olderSecrets?.find(({ secret }) => secret === actual)
    if (!older) return compareClientSecret.call(this, actual)
    if (older.ended) throw new errors.InvalidClientAuth('an older secret, which has ended')
    const { ctx } = Provider
    if (ctx) stateOf(ctx).proofLog = 'the older one of two secrets'
    return true
  }
}
