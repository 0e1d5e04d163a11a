import mr from '#content/ui/mr.json' with { type: 'json' }
import { lessonSlugs } from '#tests/helpers/lessons.ts'
import { paintedTexts, paintFaults } from '#tests/helpers/painted.ts'
import { expect, test } from './test.ts'

const paths = ['', '/playground', ...lessonSlugs.map((slug) => `/lessons/${slug}`)]

for (const lang of ['mr', 'en']) {
  for (const path of paths) {
    test(`draws every word of /${lang}${path} like the whole faces`, async ({ page }) => {
      await page.goto(`/${lang}${path}`)
      const texts = await paintedTexts(page)
      expect(texts.length).toBeGreaterThan(10)
      expect(paintFaults(texts)).toEqual([])
    })
  }
}

test('names a word that its font breaks, and a letter that no font has', () => {
  const family = 'Mukta, "Mukta Fallback", sans-serif'
  const text = 'आहे घ्ख →'
  expect(paintFaults([{ text, family, weight: 700, lang: 'mr' }])).toEqual([
    `mukta-700 breaks घ्ख in “${text}” (${family}, 700)`,
    `no face draws → in “${text}” (${family}, 700)`,
  ])
})

for (const experiment of [
  '',
  'wrong-secret',
  'insufficient-scope',
  'tampered-token',
  'no-token',
  'server-down',
]) {
  test(`draws every word of a run in Marathi: ${experiment || 'nothing changed'}`, async ({
    page,
  }) => {
    await page.goto(`/mr/playground?experiment=${experiment}`)
    await page.getByRole('button', { name: mr.playground.run, exact: true }).click()
    await expect(page.getByRole('heading', { name: mr.playground.outcome.why })).toBeVisible()
    for (const summary of await page.locator('summary:visible').all()) await summary.click()
    const texts = await paintedTexts(page)
    expect(texts.length).toBeGreaterThan(60)
    expect(paintFaults(texts)).toEqual([])
  })
}
