import { z } from 'zod'
import { authMethods } from '../client-auth.ts'
import { experiments } from '../experiments/index.ts'
import { followUps } from '../follow.ts'
import { strategies } from '../timeline.ts'
import { isApiPath } from './path.ts'

/** Methods that the business call may use. */
const callMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

const text = (limit: number) =>
  z
    .string({ error: 'type-string' })
    .refine((value) => [...value].length <= limit, { error: 'too-long', params: { limit } })

const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: 'type-object' })

const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, { error: 'not-listed' })

const path = text(2048).refine(isApiPath, { error: 'path' })

/** Visible ASCII and spaces: what an `Authorization` header can hold. */
const tokenValue = z
  .string({ error: 'type-string' })
  .regex(/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/, { error: 'token-value' })

/** How a token is shown (RFC 6750 §2.1, RFC 9449 §7.1). */
const tokenTypes = ['Bearer', 'DPoP'] as const

/** Most times that a request by hand may name the token: it must not grow beyond measure. */
const placeholderLimit = 4

/** A whole request as text; the body's limit is its limit, and anything may stand in it. */
const byHand = z
  .string({ error: 'type-string' })
  .refine((value) => value.split('{access_token}').length - 1 <= placeholderLimit, {
    error: 'too-often',
    params: { limit: placeholderLimit },
  })

/** Most things that are done with one token. */
const followLimit = 8

/** Each of these says what the exchange is made of: there can be one of them. */
const courses = ['experiment', 'follow', 'timeline', 'raw'] as const

/**
 * The body of `POST /api/exchange`. Every error message in it is a problem code; the words stand
 * in `content/ui`, section `problem`. `null` leaves a member off the wire.
 */
export const exchangeRequest = object({
  target: z.string({ error: 'type-string' }).optional(),
  client: object({
    id: text(1000).nullish(),
    secret: text(1000).nullish(),
    auth: oneOf(authMethods).optional(),
  }).nullish(),
  token: object({
    scope: text(1000).nullish(),
    resource: text(2048).nullish(),
    value: tokenValue.nullish(),
    type: oneOf(tokenTypes).optional(),
  }).nullish(),
  call: object({
    method: oneOf(callMethods).optional(),
    path: path.optional(),
    body: z.unknown().optional(),
  }).nullish(),
  experiment: oneOf(experiments.map(({ id }) => id)).nullish(),
  follow: z
    .array(oneOf(followUps), { error: 'type-list' })
    .refine((calls) => calls.length <= followLimit, {
      error: 'too-many',
      params: { limit: followLimit },
    })
    .optional(),
  timeline: object({ strategy: oneOf(strategies) }).optional(),
  raw: object({ token: byHand.optional(), business: byHand.optional() }).optional(),
}).superRefine((request, context) => {
  const [, second] = courses.filter((course) => request[course] != null)
  if (second) context.addIssue({ code: 'custom', message: 'not-together', path: [second] })
})

/** A checked request for an exchange: nothing in it can lead away from its target. */
export type ExchangeRequest = z.output<typeof exchangeRequest>
