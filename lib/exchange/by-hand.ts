import { z } from 'zod'
import type { ExchangeRequest } from './input/request.ts'
import type { Plan } from './plan.ts'
import { type Address, NoAnswer, type Recorder } from './recorder/recorder.ts'
import type { Steps } from './steps.ts'
import type { Target } from './target.ts'

/** In a business request by hand: stands for the token that this exchange was given. */
const placeholder = '{access_token}'

const tokenAnswer = z.object({ access_token: z.string().regex(/^[\x21-\x7e]+$/) })

async function recorded(call: Promise<Response>): Promise<Response | undefined> {
  try {
    return await call
  } catch (error) {
    if (error instanceof NoAnswer) return undefined
    throw error
  }
}

/** The access token in an answer (RFC 6749 §5.1), or nothing where it holds none. */
async function tokenIn(response: Response | undefined): Promise<string | undefined> {
  if (!response?.ok) return undefined
  const answer = tokenAnswer.safeParse(await response.json().catch(() => undefined))
  return answer.data?.access_token
}

/**
 * The steps of an exchange in which a request was written by hand: its text is sent as it is, to the
 * target's own plain address and to no other, or, where the client has a certificate to show, to its own
 * address over TLS. Which path it may name is its own matter: it can do there what every caller of that
 * server can, within its limits. A business request that has no place for a token is sent whether one
 * came or not.
 */
export function byHand(
  steps: Steps,
  { token, business }: NonNullable<ExchangeRequest['raw']>,
  { own, tls }: Target,
  { client: { certificate } }: Plan,
  recorder: Recorder,
): Steps {
  const at = (plain: string, secured: string): Address =>
    certificate ? { url: secured, tls: { ca: tls.ca, ...certificate } } : { url: plain }
  const getToken: Steps['getToken'] = async (secret) =>
    token === undefined
      ? steps.getToken(secret)
      : tokenIn(await recorded(recorder.raw('token', at(own.token, tls.tokenEndpoint), token)))
  if (business === undefined) return { ...steps, getToken }
  return {
    ...steps,
    async getToken() {
      const issued = await getToken()
      return business.includes(placeholder) ? issued : (issued ?? null)
    },
    async callApi(issued) {
      const text = business.replaceAll(placeholder, () => issued ?? placeholder)
      await recorded(recorder.raw('business', at(own.business, tls.apiUrl), text))
    },
  }
}
