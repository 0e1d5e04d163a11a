import type { JWK } from 'jose'
import type { AdapterFactory, default as Provider } from 'oidc-provider'
import type { Accounts } from '#lib/sandbox/account.ts'
import type { ClassClients } from '#lib/sandbox/auth/class-clients.ts'
import { answerRefusals } from '#lib/sandbox/auth/corrections/answer-refusals.ts'
import { identifyClient } from '#lib/sandbox/auth/corrections/identify-client.ts'
import { keepAccount } from '#lib/sandbox/auth/corrections/keep-account.ts'
import { limitWrongAttempts } from '#lib/sandbox/auth/corrections/limit-wrong-attempts.ts'
import { noStore } from '#lib/sandbox/auth/corrections/no-store.ts'
import { onlyOurEndpoints } from '#lib/sandbox/auth/corrections/only-our-endpoints.ts'
import { onlyWhatWeOffer } from '#lib/sandbox/auth/corrections/only-what-we-offer.ts'
import { presentTokens } from '#lib/sandbox/auth/corrections/present-tokens.ts'
import { quietHeaders } from '#lib/sandbox/auth/corrections/quiet-headers.ts'
import { readForm } from '#lib/sandbox/auth/corrections/read-form.ts'
import { readRegistration } from '#lib/sandbox/auth/corrections/read-registration.ts'
import { refuseAsTheRfcsSay } from '#lib/sandbox/auth/corrections/refuse-as-the-rfcs-say.ts'
import { registeredClientsEnd } from '#lib/sandbox/auth/corrections/registered-clients-end.ts'
import { stopForAClass } from '#lib/sandbox/auth/corrections/stop-for-a-class.ts'
import type { Middleware } from '#lib/sandbox/auth/request-state.ts'

/**
 * What stands between the wire and the provider, outermost first, so that the server answers as
 * the RFCs say where the provider does not.
 */
export function corrections({
  provider,
  issuer,
  key,
  models,
  accounts,
  classClients,
}: {
  provider: Provider
  issuer: string
  key: JWK
  models: AdapterFactory
  accounts: Accounts
  classClients: ClassClients
}): Middleware[] {
  return [
    keepAccount(accounts),
    quietHeaders,
    noStore,
    answerRefusals(issuer),
    onlyOurEndpoints(issuer),
    onlyWhatWeOffer,
    registeredClientsEnd(models),
    readRegistration,
    readForm,
    limitWrongAttempts(),
    identifyClient(provider),
    stopForAClass(classClients),
    presentTokens(key),
    refuseAsTheRfcsSay(provider),
  ]
}
