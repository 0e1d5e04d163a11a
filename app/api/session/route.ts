import { z } from 'zod'
import { readConfig } from '#lib/config.ts'
import { experiments } from '#lib/exchange/index.ts'
import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { showCode } from '#lib/session/code.ts'
import { sameKey } from '#lib/session/keys.ts'
import { createSession } from '#lib/session/open.ts'
import { isLocal } from '#lib/session/peer.ts'
import { mostSteps, planOf } from '#lib/session/plan.ts'
import { openStore, type Store } from '#lib/store/index.ts'
import { methodNotAllowed, problem } from '../problem.ts'
import { attempt, json, readBody, tooMany } from './call.ts'
import { keyCookie } from './cookies.ts'
import { isForeign } from './origin.ts'
import { language, object, oneOf, place, placeProblems, shown, whole } from './shape.ts'

const step = object({
  ...place,
  experiment: oneOf(experiments.map(({ id }) => id)).optional(),
  minutes: whole(1, 180),
})

const newSession = object({
  lang: language.optional(),
  title: shown(80).nullish(),
  /** Without one, the session of 30 minutes. */
  plan: z
    .array(step, { error: 'type-array' })
    .refine(({ length }) => length >= 1 && length <= mostSteps, {
      error: 'range',
      params: { min: 1, max: mostSteps },
    })
    .nullish(),
})

/**
 * Opens a session: on this machine anyone may, from elsewhere who brings the operator's key as
 * `Authorization: Bearer …` (RFC 6750 §2.1).
 */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request)) return problem(request, 'origin')
  const config = readConfig()
  const store = await openStore(config)
  if (!isLocal(request, config.publicUrl)) {
    const refused = await refuseStranger(store, request, config.facilitatorKey)
    if (refused) return refused
  }
  const body = await readBody(request, newSession)
  if (body instanceof Response) return body
  const { title = null, plan } = body.value
  const errors = (plan ?? []).flatMap((one, index) => placeProblems(one, `/plan/${index}`))
  if (errors.length > 0) return problem(request, 'input', { errors })
  const lang = body.value.lang ?? negotiateLanguage(request.headers.get('accept-language'))
  const { code, key } = await createSession(store, {
    lang,
    title,
    plan: plan ? planOf(plan) : null,
  })
  const url = `${config.publicUrl}/${lang}/session/${showCode(code)}`
  const answer = { code: showCode(code), url, facilitator_url: `${url}#key=${key}` }
  return json(answer, 201, { 'set-cookie': keyCookie('facilitator', code, key) })
}

async function refuseStranger(
  store: Store,
  request: Request,
  expected: string | undefined,
): Promise<Response | undefined> {
  const authorization = request.headers.get('authorization')
  const [, key] = /^bearer +(.+)$/i.exec(authorization ?? '') ?? []
  if (expected !== undefined && key !== undefined) {
    const tried = await attempt(store, request, async () => sameKey(key, expected) || undefined)
    if ('wait' in tried) return tooMany(request, tried.wait)
    if (tried.found) return undefined
  }
  return problem(request, 'facilitator-key', {
    headers: { 'www-authenticate': 'Bearer realm="facilitator"' },
  })
}

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
