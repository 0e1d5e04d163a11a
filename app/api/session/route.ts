import { readConfig } from '#lib/config.ts'
import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { showCode } from '#lib/session/code.ts'
import { sameKey } from '#lib/session/keys.ts'
import { createSession } from '#lib/session/open.ts'
import { isLocal } from '#lib/session/peer.ts'
import { openStore } from '#lib/store/index.ts'
import { methodNotAllowed, problem } from '../problem.ts'
import { joinUrl, json, noteWrong, readBody, tooMany, waitFor } from './call.ts'
import { keyCookie } from './cookies.ts'
import { isForeign } from './origin.ts'
import { language, object, shown } from './shape.ts'

const newSession = object({ lang: language.optional(), title: shown(80).nullish() })

/**
 * Opens a session: on this machine anyone may, from elsewhere who brings the operator's key as
 * `Authorization: Bearer …` (RFC 6750 §2.1).
 */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request)) return problem(request, 'origin')
  const config = readConfig()
  if (!isLocal(request, config.publicUrl)) {
    const refused = refuseStranger(request, config.facilitatorKey)
    if (refused) return refused
  }
  const body = await readBody(request, newSession)
  if (body instanceof Response) return body
  const lang = body.value.lang ?? negotiateLanguage(request.headers.get('accept-language'))
  const store = await openStore(config)
  const { code, key } = await createSession(store, { lang, title: body.value.title ?? null })
  const url = joinUrl({ code, lang })
  const answer = { code: showCode(code), url, facilitator_url: `${url}#key=${key}` }
  return json(answer, 201, { 'set-cookie': keyCookie('facilitator', code, key) })
}

function refuseStranger(request: Request, expected: string | undefined): Response | undefined {
  const wait = waitFor(request)
  if (wait > 0) return tooMany(request, wait)
  const authorization = request.headers.get('authorization')
  const [, key] = /^bearer +(.+)$/i.exec(authorization ?? '') ?? []
  if (expected !== undefined && key !== undefined && sameKey(key, expected)) return undefined
  if (key !== undefined) noteWrong(request)
  return problem(request, 'facilitator-key', {
    headers: { 'www-authenticate': 'Bearer realm="facilitator"' },
  })
}

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
