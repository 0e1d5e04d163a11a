import { experiment as algNone } from './alg-none.ts'
import { experiment as audienceParameter } from './audience-parameter.ts'
import { experiment as bearerLowercase } from './bearer-lowercase.ts'
import { experiment as bearerTwice } from './bearer-twice.ts'
import { experiment as borrowedToken } from './borrowed-token.ts'
import { experiment as clockAhead } from './clock-ahead.ts'
import { experiment as clockBehind } from './clock-behind.ts'
import { experiment as cutConnection } from './cut-connection.ts'
import { experiment as dpop } from './dpop.ts'
import { experiment as dpopAsBearer } from './dpop-as-bearer.ts'
import { experiment as dpopOtherKey } from './dpop-other-key.ts'
import { experiment as dpopReplay } from './dpop-replay.ts'
import type { Experiment } from './experiment.ts'
import { experiment as expiredSecret } from './expired-secret.ts'
import { experiment as expiredToken } from './expired-token.ts'
import { experiment as getToken } from './get-token.ts'
import { experiment as grantMissing } from './grant-missing.ts'
import { experiment as grantNotAllowed } from './grant-not-allowed.ts'
import { experiment as insufficientScope } from './insufficient-scope.ts'
import { experiment as issuerWithSlash } from './issuer-with-slash.ts'
import { experiment as jsonBody } from './json-body.ts'
import { experiment as loginPage } from './login-page.ts'
import { experiment as mtls } from './mtls.ts'
import { experiment as multipartBody } from './multipart-body.ts'
import { experiment as noBearerWord } from './no-bearer-word.ts'
import { experiment as noProof } from './no-proof.ts'
import { experiment as noScope } from './no-scope.ts'
import { experiment as noToken } from './no-token.ts'
import { experiment as oldAssertionAudience } from './old-assertion-audience.ts'
import { experiment as opaqueToken } from './opaque-token.ts'
import { experiment as paramsInUrl } from './params-in-url.ts'
import { experiment as placeholderSecret } from './placeholder-secret.ts'
import { experiment as privateKeyJwt } from './private-key-jwt.ts'
import { experiment as quotedToken } from './quoted-token.ts'
import { experiment as rateLimited } from './rate-limited.ts'
import { experiment as rawSecret } from './raw-secret.ts'
import { experiment as redirectToGet } from './redirect-to-get.ts'
import { experiment as redirectedApi } from './redirected-api.ts'
import { experiment as refreshGrant } from './refresh-grant.ts'
import { experiment as replayedAssertion } from './replayed-assertion.ts'
import { experiment as retiredSecret } from './retired-secret.ts'
import { experiment as reuseToken } from './reuse-token.ts'
import { experiment as revokedToken } from './revoked-token.ts'
import { experiment as scopeArray } from './scope-array.ts'
import { experiment as scopeNotAllowed } from './scope-not-allowed.ts'
import { experiment as scopeWithCommas } from './scope-with-commas.ts'
import { experiment as secretRotation } from './secret-rotation.ts'
import { experiment as secretToApi } from './secret-to-api.ts'
import { experiment as secretWithNewline } from './secret-with-newline.ts'
import { experiment as serverDown } from './server-down.ts'
import { experiment as slowServer } from './slow-server.ts'
import { experiment as stolenBoundToken } from './stolen-bound-token.ts'
import { experiment as swappedCredentials } from './swapped-credentials.ts'
import { experiment as tamperedToken } from './tampered-token.ts'
import { experiment as tokenInUrl } from './token-in-url.ts'
import { experiment as tokenSentTwice } from './token-sent-twice.ts'
import { experiment as twoAuthMethods } from './two-auth-methods.ts'
import { experiment as unknownClient } from './unknown-client.ts'
import { experiment as unknownKey } from './unknown-key.ts'
import { experiment as unknownResource } from './unknown-resource.ts'
import { experiment as untrustedCertificate } from './untrusted-certificate.ts'
import { experiment as writeIsNotRead } from './write-is-not-read.ts'
import { experiment as wrongAudience } from './wrong-audience.ts'
import { experiment as wrongAuthMethod } from './wrong-auth-method.ts'
import { experiment as wrongGrant } from './wrong-grant.ts'
import { experiment as wrongScheme } from './wrong-scheme.ts'
import { experiment as wrongSecret } from './wrong-secret.ts'
import { experiment as wrongSecretInBody } from './wrong-secret-in-body.ts'

/** All experiments in the order in which they are shown. */
export const experiments: readonly Experiment[] = [
  wrongSecret,
  unknownClient,
  scopeNotAllowed,
  insufficientScope,
  writeIsNotRead,
  noToken,
  secretToApi,
  tamperedToken,
  expiredToken,
  wrongAudience,
  serverDown,
  jsonBody,
  wrongGrant,
  twoAuthMethods,
  unknownResource,
  borrowedToken,
  reuseToken,
  tokenInUrl,
  revokedToken,
  rateLimited,
  privateKeyJwt,
  oldAssertionAudience,
  replayedAssertion,
  mtls,
  stolenBoundToken,
  dpop,
  dpopAsBearer,
  dpopReplay,
  dpopOtherKey,
  secretRotation,
  retiredSecret,
  placeholderSecret,
  secretWithNewline,
  swappedCredentials,
  noProof,
  rawSecret,
  wrongAuthMethod,
  wrongSecretInBody,
  expiredSecret,
  grantNotAllowed,
  multipartBody,
  paramsInUrl,
  getToken,
  grantMissing,
  refreshGrant,
  noScope,
  scopeWithCommas,
  scopeArray,
  audienceParameter,
  opaqueToken,
  issuerWithSlash,
  algNone,
  unknownKey,
  bearerLowercase,
  bearerTwice,
  noBearerWord,
  quotedToken,
  tokenSentTwice,
  clockBehind,
  clockAhead,
  redirectToGet,
  redirectedApi,
  cutConnection,
  slowServer,
  untrustedCertificate,
  wrongScheme,
  loginPage,
]

/** The experiment with this id, if there is one. */
export function findExperiment(id: string): Experiment | undefined {
  return experiments.find((experiment) => experiment.id === id)
}
