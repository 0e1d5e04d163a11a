import type { KoaContextWithOIDC, ResourceServer } from 'oidc-provider'
import type { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { clientRules } from '#lib/sandbox/auth/clients.ts'
import { signingAlg } from '#lib/sandbox/auth/keys.ts'
import { Refusal } from '#lib/sandbox/auth/refusal.ts'
import { stateOf } from '#lib/sandbox/auth/request-state.ts'
import { clientCertificate } from '#lib/sandbox/client-certificate.ts'
import type { Records } from '#lib/sandbox/records.ts'

/** Everything a client may be allowed here. */
export const scopes = ['orders:read', 'orders:write'] as const

/** The milliseconds in which the tokens of a client with a limit are counted. */
const minute = 60_000

/** Seconds an access token lives, where its client has no time of its own. */
const tokenTtl = 600

/**
 * The resources that tokens are issued for (RFC 8707): the business API, and a second one whose
 * tokens the business API refuses.
 *
 * The provider asks `getResourceServerInfo` last, when client, proof and grant type are found
 * good: so the token's limit, resource and scope are judged here.
 *
 * @param apiUrl - the business API, to the letter
 * @param records - where the tokens of clients with a limit are counted, for all instances
 */
export function resources(
  apiUrl: string,
  classClients: Pick<ClassClients, 'rulesOf'>,
  records: Pick<Records, 'count'>,
) {
  const known = [apiUrl, `${apiUrl}/reports`]

  return {
    defaultResource: () => apiUrl,

    async getResourceServerInfo(
      ctx: KoaContextWithOIDC,
      indicator: string,
    ): Promise<ResourceServer> {
      const { client, params } = ctx.oidc
      const { account, proofLog } = stateOf(ctx)
      if (!client || !params) throw new TypeError('a resource was asked for without a client')

      account.pass('client-proof', 'grant-type')
      if (proofLog) account.explain('client-proof', proofLog)
      if (ctx.get('dpop')) account.pass('dpop-proof')
      if (client.tlsClientCertificateBoundAccessTokens && clientCertificate(ctx.req.socket)) {
        account.pass('certificate')
      }

      const rules = clientRules(client.clientId)
      const { opaque, tokenTtl: ownTtl } = rules ?? {}
      const ofClass = await classClients.rulesOf(client.clientId)
      const tokensPerMinute = ofClass?.tokensPerMinute ?? rules?.tokensPerMinute
      if (tokensPerMinute) {
        const { count, endsAt } = await records.count('issued', client.clientId, minute)
        if (count > tokensPerMinute) throw tooManyTokens(tokensPerMinute, endsAt)
        account.pass('rate-limit')
      }

      if (Array.isArray(params.resource) || !known.includes(indicator)) {
        throw unknownResource(params.resource)
      }
      account.pass('resource')

      const allowed = client.scope ?? scopes.join(' ')
      params.scope ??= allowed
      checkScope(String(params.scope), allowed)
      account.pass('scope')

      return {
        scope: allowed,
        audience: indicator,
        accessTokenTTL: ownTtl ?? tokenTtl,
        accessTokenFormat: opaque ? 'opaque' : 'jwt',
        jwt: { sign: { alg: signingAlg } },
      }
    },
  }
}

function checkScope(asked: string, allowed: string): void {
  const permitted = new Set(allowed.split(' '))
  const refused = asked.split(' ').filter((scope) => !permitted.has(scope))
  if (refused.length === 0) return
  throw new Refusal({
    error: 'invalid_scope',
    description: 'requested scope is not allowed',
    check: 'scope',
    log: `asked ${asked}, allowed ${allowed}`,
  })
}

function unknownResource(asked: unknown): Refusal {
  return new Refusal({
    error: 'invalid_target',
    description: Array.isArray(asked)
      ? 'only one resource can be asked for at a time'
      : 'requested resource is not known here',
    check: 'resource',
  })
}

function tooManyTokens(limit: number, endsAt: number): Refusal {
  const seconds = Math.max(1, Math.ceil((endsAt - Date.now()) / 1_000))
  return new Refusal({
    status: 429,
    error: 'too_many_requests',
    description: `this client may ask for ${limit} tokens a minute`,
    check: 'rate-limit',
    headers: { 'retry-after': String(seconds) },
  })
}
