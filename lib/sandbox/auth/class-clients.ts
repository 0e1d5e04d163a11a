import { randomBytes } from 'node:crypto'
import type { AdapterFactory } from 'oidc-provider'
import { beginningOf, groupOf } from '#lib/sandbox/auth/clients.ts'
import { scopes } from '#lib/sandbox/auth/resources.ts'
import type { Records } from '#lib/sandbox/records.ts'

/** What goes for all clients of one group, and for no others. */
export interface GroupRules {
  /** What they may ask for. */
  scope: string
  /** Tokens each may have a minute; null is no limit. */
  tokensPerMinute: number | null
  /** The server that answers them 503. */
  stopped: 'auth' | 'api' | null
  /** Whether their tokens must be bound to a key (RFC 9449 §5.2). */
  dpop: boolean
}

/** A client that was made here. */
export interface ClassClient {
  id: string
  secret: string
}

/** Seconds that clients and rules are kept: a day more than a team session. */
const keptFor = 8 * 24 * 60 * 60

/** In the store: the rules of a group, by its name. */
const rulesModel = 'ClassRules'

/**
 * Clients for a class: one a person, in groups that whoever made them can change while they run.
 *
 * @param adapter - where the provider keeps its clients
 * @param records - the same place, for what the provider has no word for
 */
export class ClassClients {
  readonly #adapter: AdapterFactory
  readonly #records: Pick<Records, 'removeAll'>

  constructor(adapter: AdapterFactory, records: Pick<Records, 'removeAll'>) {
    this.#adapter = adapter
    this.#records = records
  }

  /**
   * Makes a client.
   *
   * @param group - 16 hexadecimal digits
   */
  async register(group: string): Promise<ClassClient> {
    return this.#keep(`${beginningOf(group)}${randomBytes(4).toString('hex')}`)
  }

  /** Gives a client another secret; the old one is wrong from now on. */
  rotate(id: string): Promise<ClassClient> {
    return this.#keep(id)
  }

  /** Takes all clients of a group away, and its rules. */
  async remove(group: string): Promise<void> {
    await this.#adapter(rulesModel).destroy(group)
    await this.#records.removeAll('Client', beginningOf(group))
  }

  /** Sets what goes for a group, on all servers at once. */
  async change(group: string, rules: GroupRules): Promise<void> {
    await this.#adapter(rulesModel).upsert(group, { ...rules }, keptFor)
  }

  /** What goes for a client; nothing where it is in no group, or nobody has changed anything. */
  async rulesOf(clientId: string): Promise<GroupRules | undefined> {
    const group = groupOf(clientId)
    if (!group) return undefined
    return (await this.#adapter(rulesModel).find(group)) as GroupRules | undefined
  }

  /** The store as the provider is to see it: clients of a class as their group's rules have them. */
  readonly adapter: AdapterFactory = (model) => {
    const kept = this.#adapter(model)
    if (model !== 'Client') return kept
    // The store's methods are its own: only this one is answered otherwise.
    return Object.assign(Object.create(kept), {
      find: async (id: string) => {
        const client = await kept.find(id)
        const rules = client && (await this.rulesOf(id))
        return rules
          ? { ...client, scope: rules.scope, dpop_bound_access_tokens: rules.dpop }
          : client
      },
    })
  }

  async #keep(id: string): Promise<ClassClient> {
    const secret = randomBytes(24).toString('base64url')
    const client = {
      client_id: id,
      client_secret: secret,
      client_id_issued_at: Math.floor(Date.now() / 1_000),
      client_secret_expires_at: 0,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      scope: scopes.join(' '),
      token_endpoint_auth_method: 'client_secret_basic' as const,
    }
    await this.#adapter('Client').upsert(id, client, keptFor)
    return { id, secret }
  }
}
