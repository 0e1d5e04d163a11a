import { experiment as borrowedToken } from './borrowed-token.ts'
import type { Experiment } from './experiment.ts'
import { experiment as expiredToken } from './expired-token.ts'
import { experiment as insufficientScope } from './insufficient-scope.ts'
import { experiment as jsonBody } from './json-body.ts'
import { experiment as noToken } from './no-token.ts'
import { experiment as privateKeyJwt } from './private-key-jwt.ts'
import { experiment as rateLimited } from './rate-limited.ts'
import { experiment as reuseToken } from './reuse-token.ts'
import { experiment as revokedToken } from './revoked-token.ts'
import { experiment as scopeNotAllowed } from './scope-not-allowed.ts'
import { experiment as secretToApi } from './secret-to-api.ts'
import { experiment as serverDown } from './server-down.ts'
import { experiment as tamperedToken } from './tampered-token.ts'
import { experiment as tokenInUrl } from './token-in-url.ts'
import { experiment as twoAuthMethods } from './two-auth-methods.ts'
import { experiment as unknownClient } from './unknown-client.ts'
import { experiment as unknownResource } from './unknown-resource.ts'
import { experiment as writeIsNotRead } from './write-is-not-read.ts'
import { experiment as wrongAudience } from './wrong-audience.ts'
import { experiment as wrongGrant } from './wrong-grant.ts'
import { experiment as wrongSecret } from './wrong-secret.ts'

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
]

/** The experiment with this id, if there is one. */
export function findExperiment(id: string): Experiment | undefined {
  return experiments.find((experiment) => experiment.id === id)
}
