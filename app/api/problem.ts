import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { translator } from '#lib/i18n/server.ts'
import type { Strings } from '#lib/i18n/strings.ts'

/** The kinds of refusal that the API knows, with their status. */
const statuses = {
  input: 400,
  'not-json': 400,
  method: 405,
  'too-large': 413,
  'media-type': 415,
  'rate-limit': 429,
  origin: 403,
  'facilitator-key': 401,
  'not-member': 403,
  'not-facilitator': 403,
  'not-participant': 403,
  'no-such-sign': 404,
  'unknown-session': 404,
  'unknown-poll': 404,
  'unknown-person': 404,
  'joining-closed': 409,
  'session-full': 409,
  'poll-closed': 409,
  'no-token': 409,
  'too-many': 429,
  busy: 503,
} as const

/** One thing that is wrong with a request, and where (JSON Pointer, RFC 6901). */
export interface MemberProblem {
  pointer: string
  code: keyof Strings['problem']['member']
  /** What the words need: `limit` (characters or levels), `allowed` (values), `min`, `max`. */
  params?: { limit?: number; allowed?: string; min?: number; max?: number }
}

interface Details {
  /** What the words need: `limit` (bytes), `allowed` (methods), `seconds`, `signs`. */
  params?: { limit?: number; allowed?: string; seconds?: number; signs?: string }
  errors?: MemberProblem[]
  headers?: Record<string, string>
}

/**
 * A refusal as `application/problem+json` (RFC 9457), in the language of `Accept-Language`.
 * `code` stays the same in both languages; each of `errors` has a JSON Pointer and a detail.
 */
export function problem(
  request: Request,
  code: keyof typeof statuses,
  { params = {}, errors, headers }: Details = {},
): Response {
  const lang = negotiateLanguage(request.headers.get('accept-language'))
  const t = translator(lang)
  const status = statuses[code]
  const body = {
    type: 'about:blank',
    title: t(`problem.title.${code}`),
    status,
    detail: t(`problem.detail.${code}`, params),
    code,
    ...(errors && {
      errors: errors.map((error) => ({
        pointer: error.pointer,
        detail: t(`problem.member.${error.code}`, error.params ?? {}),
        code: error.code,
      })),
    }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': lang,
      'cache-control': 'no-store',
      vary: 'Accept-Language',
      ...headers,
    },
  })
}

/** The handler for every method that an address does not answer (RFC 9110 §15.5.6). */
export function methodNotAllowed(allowed: string): (request: Request) => Response {
  return (request) =>
    problem(request, 'method', { params: { allowed }, headers: { allow: allowed } })
}
