import { inject } from 'vitest'
import type { CallRole, HarEntry, Recording } from '#lib/wire/har.ts'

/** One `POST /api/exchange` with a value as its JSON body. */
export function post(
  body: unknown,
  headers: Record<string, string> = {},
  appUrl = inject('appUrl'),
): Promise<Response> {
  return fetch(`${appUrl}/api/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

/** The recording of an exchange that was accepted. */
export async function exchange(body: unknown, appUrl?: string): Promise<Recording> {
  const response = await post(body, {}, appUrl)
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}

/** The last entry of a role, if there is one. */
export function last({ log }: Recording, role: CallRole): HarEntry | undefined {
  return log.entries.findLast(({ _call }) => _call === role)
}
