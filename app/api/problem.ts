import type { InputProblem } from '#lib/exchange/index.ts'
import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { translator } from '#lib/i18n/server.ts'

/** The kinds of refusal that the API knows, with their status. */
const statuses = {
  input: 400,
  'not-json': 400,
  method: 405,
  'too-large': 413,
  'media-type': 415,
  'rate-limit': 429,
} as const

interface Details {
  /** What the words need: `limit` (bytes), `allowed` (methods), `seconds`. */
  params?: { limit?: number; allowed?: string; seconds?: number }
  errors?: InputProblem[]
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
