import mr from '#content/ui/mr.json' with { type: 'json' }
import { paths } from '#tests/helpers/addresses.ts'
import { type PaintedText, paintedTexts, paintFaults } from '#tests/helpers/painted.ts'
import { expect, test } from './test.ts'

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

for (const path of paths.filter((entry) => entry.startsWith('/lessons/'))) {
  test(`draws what /mr${path} shows after its buttons are pressed`, async ({ page }) => {
    test.slow()
    await page.goto(`/mr${path}`, { waitUntil: 'networkidle' })
    for (const summary of await page.locator('main summary').all()) await summary.click()
    for (const group of await page.locator('main fieldset').all()) {
      await group.locator('label').first().click()
    }
    const before = await paintedTexts(page)
    const runs = page.locator('main').getByRole('button', { name: mr.lesson.try.run, exact: true })
    const expected = await runs.count()
    const texts: PaintedText[] = []
    // Handles, because each press may bring more buttons.
    for (const button of await page.locator('main button:visible').elementHandles()) {
      // A tab that was pressed before may have hidden it.
      if (!(await button.isVisible())) continue
      await button.click()
      texts.push(...(await paintedTexts(page)))
    }
    await expect(page.getByRole('link', { name: mr.lesson.try.open })).toHaveCount(expected)
    texts.push(...(await paintedTexts(page)))
    expect(new Set(texts.map(({ text }) => text)).size).toBeGreaterThan(before.length)
    expect(paintFaults(texts)).toEqual([])
  })
}

for (const experiment of ['', 'insufficient-scope', 'tampered-token', 'no-token', 'server-down']) {
  test(`draws every word of a run: ${experiment || 'nothing changed'}`, async ({ page }) => {
    await page.goto(`/mr/playground?experiment=${experiment}`)
    await page.getByRole('button', { name: mr.playground.run, exact: true }).click()
    await expect(page.getByRole('heading', { name: mr.playground.outcome.why })).toBeVisible()
    for (const summary of await page.locator('summary:visible').all()) await summary.click()
    const texts = await paintedTexts(page)
    expect(texts.length).toBeGreaterThan(60)
    expect(paintFaults(texts)).toEqual([])
  })
}

test('names a word that its font breaks, and a letter that no font has', () => {
  const family = 'Mukta, "Mukta Fallback", sans-serif'
  const text = 'आहे घ्ख →'
  expect(paintFaults([{ text, family, weight: 700, lang: 'mr' }])).toEqual([
    `mukta-700 breaks घ्ख in “${text}” (${family}, 700)`,
    `no face draws → in “${text}” (${family}, 700)`,
  ])
})
