import { STATUS_CODES } from 'node:http'

/** One place in a body that does not fit (RFC 6901 pointer). */
export interface ProblemError {
  pointer: string
  detail: string
}

/**
 * An error's answer as RFC 9457 has it. `type` is left out: it is `about:blank`, the title is
 * the status's own phrase.
 */
export function problem(
  status: number,
  detail: string,
  { errors, headers }: { errors?: ProblemError[]; headers?: Record<string, string> } = {},
): Response {
  const body = { title: STATUS_CODES[status], status, detail, ...(errors ? { errors } : {}) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}
