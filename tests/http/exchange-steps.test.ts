import { expect, inject, it } from 'vitest'
import type { ExchangeStep, HarEntry, Recording } from '#lib/wire/har.ts'

async function stepsOf(body: unknown) {
  const response = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { Accept: 'application/x-ndjson', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { response, text: await response.text() }
}

it('tells each call as it begins and as it is over, and the whole recording last', async () => {
  const { response, text } = await stepsOf({})
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = text.trim().split('\n')
  const steps = lines.slice(0, -1).map((line) => JSON.parse(line) as ExchangeStep)
  const recording = JSON.parse(lines.at(-1) ?? '') as Recording
  expect(steps.map((step) => ('call' in step ? step.call : 'over'))).toEqual([
    'token',
    'over',
    'business',
    'over',
  ])
  const told = steps.flatMap((step): HarEntry[] => ('entry' in step ? [step.entry] : []))
  expect(told).toEqual(recording.log.entries)
  expect(told[0]?._checks?.length).toBeGreaterThan(0)
})

it('refuses a bad request as it does elsewhere', async () => {
  const { response } = await stepsOf({ call: { path: '//other' } })
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
})
