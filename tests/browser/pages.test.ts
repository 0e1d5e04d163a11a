import { addresses } from '#tests/helpers/addresses.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

// The narrowest window there is, and a wide one: each project takes its own.
test.use({
  viewport: async ({ viewport }, use) =>
    use((viewport?.width ?? 0) < 600 ? { width: 320, height: 640 } : { width: 1440, height: 900 }),
})

for (const { lang, path, address } of addresses) {
  test(`${address} is accessible by day and by night and never scrolls sideways`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(address)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(18, 20, 26)')
    await expectAccessible(page)
  })

  test(`${address} says what it is, in its language`, async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('main')).toHaveCount(1)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page).toHaveTitle(/OAuth (लोकल|Local)/)
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      )
    expect(alternates).toEqual([
      ['mr', `/mr${path}`],
      ['en', `/en${path}`],
      ['x-default', path ? `/mr${path}` : '/'],
    ])
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', address)
  })
}

test('titles differ from page to page', async ({ page }) => {
  const titles: string[] = []
  for (const { address } of addresses) {
    await page.goto(address)
    titles.push(await page.title())
  }
  expect(new Set(titles).size).toBe(titles.length)
})

test.describe('where nothing stands', () => {
  test.use({ expectedErrors: [/404/] })

  for (const address of ['/xx', '/mr/nope', '/en/lessons/nope', '/mr/lessons/identity/nope']) {
    test(`${address} is a 404 that speaks both languages without any script`, async ({
      browser,
      appUrl,
    }) => {
      const page = await browser.newPage({ baseURL: appUrl, javaScriptEnabled: false })
      const response = await page.goto(address)
      expect(response?.status()).toBe(404)
      await expect(page.locator('html')).toHaveAttribute('lang', 'mr')
      await expect(page.locator('h1 [lang=mr]')).toHaveText('हे स्टेशन नकाशावर नाही.')
      await expect(page.locator('h1 [lang=en]')).toHaveText('This station is not on the map.')
      await expect(page.locator('[lang=en] a[hreflang=en]')).toHaveAttribute('href', '/en')
      await page.close()
    })
  }

  test('the 404 is accessible', async ({ page }) => {
    await page.goto('/mr/nope')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})

test.describe('/ leads to the reader’s language', () => {
  for (const [title, headers, expected] of [
    ['asked for by the browser', { 'accept-language': 'en-GB,en;q=0.9,mr;q=0.5' }, '/en'],
    ['weighed, not first', { 'accept-language': 'en;q=0.3,mr' }, '/mr'],
    ['chosen before', { 'accept-language': 'en', cookie: 'lang=mr' }, '/mr'],
    ['of neither kind', { 'accept-language': 'fr' }, '/mr'],
  ] as const) {
    test(title, async ({ request }) => {
      const response = await request.get('/', { headers, maxRedirects: 0 })
      expect(response.status()).toBe(307)
      expect(response.headers().location).toBe(expected)
      expect(response.headers().vary).toMatch(/Accept-Language, Cookie$/)
    })
  }
})
