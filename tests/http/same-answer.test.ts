import { expect, inject, it } from 'vitest'
import type { Recording } from '#lib/wire/har.ts'

async function refusal(experiment: string): Promise<string> {
  const response = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ experiment }),
  })
  const [entry] = ((await response.json()) as Recording).log.entries
  const { status, headers, content } = entry?.response ?? {}
  const inEveryAnswer = headers?.map(({ name, value }) =>
    /^(date|x-request-id)$/i.test(name) ? name : `${name}: ${value}`,
  )
  return JSON.stringify([status, inEveryAnswer, content])
}

it('an unknown client and a wrong secret get the same answer, the order of the headers too', async () => {
  expect(await refusal('unknown-client')).toBe(await refusal('wrong-secret'))
})
