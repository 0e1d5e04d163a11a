import type { Page } from '@playwright/test'
import { packageFile } from '#lib/fonts/faces.ts'
import { loadedFonts } from './fonts.ts'
import { expect, test } from './test.ts'

/** How much a page has moved so far. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true })
        // An observer says nothing where nothing moved.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
      }),
  )
}

/** Gives a machine without a Devanagari font the one that most phones have. */
async function provideDevanagari(page: Page): Promise<void> {
  const font = (weight: number) => {
    const name = `noto-sans-devanagari-devanagari-${weight}-normal.woff2`
    const bytes = packageFile(`@fontsource/noto-sans-devanagari/files/${name}`)
    return `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')})`
  }
  await page.route('**/lessons/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback()
    const response = await route.fetch()
    const body = (await response.text())
      .replaceAll('local(NotoSansDevanagari-Regular)', font(400))
      .replaceAll('local(NotoSansDevanagari-Bold)', font(700))
    await route.fulfill({ response, body })
  })
}

test('loads the full face with the first Devanagari letter that is typed', async ({ page }) => {
  await page.goto('/mr/playground')
  const field = page.locator('textarea[name=client_secret]')
  await field.fill('secret')
  expect((await loadedFonts(page)).names.filter((name) => /full/.test(name))).toEqual([])
  const face = page.waitForResponse(/mukta-full-400-devanagari/)
  await field.fill('क्लायंट')
  expect((await face).ok()).toBe(true)
})

for (const lang of ['mr', 'en']) {
  for (const width of [390, 1440]) {
    test(`paints /${lang} at ${width} px before any font is there, and stays where it is`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await provideDevanagari(page)
      let release = () => {}
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route('**/fonts/*.woff2', async (route) => {
        await released
        await route.continue()
      })
      await page.goto(`/${lang}/lessons/identity`, { waitUntil: 'domcontentloaded' })
      await page.waitForFunction(
        () =>
          performance.getEntriesByName('first-contentful-paint').length === 1 &&
          [...document.fonts].every(
            ({ family, status }) => !/Fallback/.test(family) || status !== 'loading',
          ),
      )
      expect(await page.evaluate(() => document.fonts.check('1em Mukta', 'token'))).toBe(false)
      const before = await layoutShift(page)
      release()
      await page.evaluate(() => document.fonts.ready)
      expect(await page.evaluate(() => document.fonts.check('1em Mukta', 'token'))).toBe(true)
      expect((await layoutShift(page)) - before).toBeLessThan(0.02)
    })
  }
}
