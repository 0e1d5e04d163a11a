import type { Page } from '@playwright/test'
import { paths } from '#tests/helpers/addresses.ts'
import { expect, test } from './test.ts'

test.use({ expectedErrors: [/404|ERR_FAILED/] })

/** Bytes of script that a page brings over the wire, compressed, until the network is quiet. */
async function scriptBytes(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await session.detach()
  return bytes
}

// The missing page is a bare one: the framework's own scripts and nothing of ours.
test('a lesson brings at most 1.15 times the script of a bare page', async ({
  browser,
  appUrl,
}) => {
  test.slow()
  const weigh = async (address: string) => {
    const context = await browser.newContext({ baseURL: appUrl })
    const bytes = await scriptBytes(await context.newPage(), address)
    await context.close()
    return bytes
  }
  const bare = await weigh('/bare')
  expect(bare).toBeGreaterThan(100_000)
  const lean = paths.filter((path) => path !== '/playground' && path !== '/session')
  const weights = new Map<string, number>()
  // Most of the time goes by waiting for a quiet network: a few pages wait together.
  for (let first = 0; first < lean.length; first += 5) {
    await Promise.all(
      lean
        .slice(first, first + 5)
        .map(async (path) => weights.set(path, await weigh(`/mr${path}`))),
    )
  }
  expect(weights.size).toBe(lean.length)
  for (const [path, bytes] of weights) expect(bytes, path).toBeLessThanOrEqual(1.15 * bare)
})

test('a lesson is painted without its scripts, fonts or a style sheet of its own', async ({
  page,
}) => {
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  )
  await page.goto('/mr/lessons/identity', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-size', '48px')
})
