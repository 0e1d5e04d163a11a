import { expect, inject, test } from 'vitest'

test('the health address says that all is well', async () => {
  const response = await fetch(`${inject('appUrl')}/api/health`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'ok',
    parts: { 'sandbox-auth-tls': 'ok', 'sandbox-api-tls': 'ok' },
  })
})
