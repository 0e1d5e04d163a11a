import { expect, inject, it } from 'vitest'
import { checkOrder } from '#lib/wire/checks.ts'
import type { Recording } from '#lib/wire/har.ts'

it('what a server never called would have checked is what it does check, in its order', async () => {
  const response = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  const { log } = (await response.json()) as Recording
  expect(
    Object.fromEntries(
      log.entries.map(({ _call, _checks = [] }) => [
        _call,
        _checks.map(({ id, source }) => ({ id, source })),
      ]),
    ),
  ).toEqual(checkOrder)
})
