import type { Page } from '@playwright/test'
import { paintedTexts, paintFaults } from '#tests/helpers/painted.ts'
import { expect, test } from './test.ts'

const lessons = [
  'one-sentence',
  'the-story',
  'identity',
  'step-1-ask',
  'step-2-receive',
  'step-3-call',
  'two-apis',
]

/** Font files that a page asks for, and their bytes. */
function watchFonts(page: Page): Map<string, number> {
  const loaded = new Map<string, number>()
  page.on('response', async (response) => {
    const name = new URL(response.url()).pathname
    if (name.endsWith('.woff2')) loaded.set(name, (await response.body()).length)
  })
  return loaded
}

for (const lang of ['mr', 'en']) {
  for (const path of ['', '/playground', ...lessons.map((slug) => `/lessons/${slug}`)]) {
    test(`draws every word of /${lang}${path} like the whole faces`, async ({ page }) => {
      await page.goto(`/${lang}${path}`)
      const texts = await paintedTexts(page)
      expect(texts.length).toBeGreaterThan(10)
      expect(paintFaults(texts)).toEqual([])
    })
  }

  test(`loads at most 64 kB of fonts for any lesson in ${lang}`, async ({ page }) => {
    for (const slug of lessons) {
      const loaded = watchFonts(page)
      await page.goto(`/${lang}/lessons/${slug}`)
      await page.evaluate(() => document.fonts.ready)
      const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0)
      expect(loaded.size).toBeGreaterThan(2)
      expect(bytes).toBeLessThanOrEqual(64_000)
      if (lang === 'en') expect([...loaded.keys()].join()).not.toMatch(/\d-devanagari(?<!names.*)/)
    }
  })
}
