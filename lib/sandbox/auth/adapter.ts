import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import type { Records } from '#lib/sandbox/records.ts'

/** Seconds that anything without an end of its own is kept, registered clients above all. */
export const longestLife = 24 * 60 * 60

/** Milliseconds that the id of a proof is taken until the provider says how long it must be. */
const claimed = 600_000

/**
 * What the provider calls for each of its models: it keeps what the authorization server stores
 * (opaque tokens, registered clients, used proofs), each until its end. Only the client
 * credentials grant runs here, so nothing is found by user code, session or grant.
 */
export function keptModels(records: Records): AdapterFactory {
  return (model): Adapter => ({
    upsert: (id, payload, expiresIn) => records.put(model, id, payload, lifeOf(payload, expiresIn)),
    find: (id) =>
      model === 'ReplayDetection' ? findUsed(id) : records.find<AdapterPayload>(model, id),
    destroy: (id) => records.remove(model, id),
    // Authorization codes and the like are used up; there are none here.
    consume: async () => undefined,
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    revokeByGrantId: async () => undefined,
  })

  /**
   * The provider looks whether a proof was used and writes down that it is; between the two another
   * instance could take it too. So looking already takes it.
   */
  async function findUsed(id: string): Promise<AdapterPayload | undefined> {
    if (await records.claim('ReplayDetection', id, claimed)) return undefined
    return { kind: 'ReplayDetection', jti: id, exp: Math.ceil((Date.now() + claimed) / 1_000) }
  }
}

/** Milliseconds. A registered client ends a day after its registration, however often it is updated. */
function lifeOf({ client_id_issued_at }: AdapterPayload, expiresIn?: number): number {
  if (expiresIn) return expiresIn * 1_000
  const age = client_id_issued_at ? Date.now() - client_id_issued_at * 1_000 : 0
  return longestLife * 1_000 - age
}
