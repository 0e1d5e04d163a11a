import type { Page } from '@playwright/test'
import mr from '#content/ui/mr.json' with { type: 'json' }
import { addresses } from '#tests/helpers/addresses.ts'
import { type PaintedText, paintedTexts, paintFaults } from '#tests/helpers/painted.ts'
import { loadedFonts } from './fonts.ts'
import { expect, test } from './test.ts'

for (const { lang, address } of addresses) {
  const lesson = address.includes('/lessons/')

  test(`draws every word of ${address} like the whole faces, with few bytes`, async ({ page }) => {
    test.slow(lesson)
    await page.goto(address)
    if (lesson) await expectFewBytes(page, lang)
    const texts = await paintedTexts(page)
    expect(texts.length).toBeGreaterThan(10)
    const more = lesson && lang === 'mr' ? await pressAll(page) : []
    expect(paintFaults([...texts, ...more])).toEqual([])
  })
}

async function expectFewBytes(page: Page, lang: string): Promise<void> {
  const { names, bytes } = await loadedFonts(page)
  if (lang === 'mr') {
    expect(names).toContain('mukta-400-devanagari')
    expect(bytes).toBeGreaterThan(20_000)
    expect(bytes).toBeLessThanOrEqual(64_000)
  } else {
    expect(names).toContain('mukta-400-latin')
    expect(names.filter((name) => name.endsWith('devanagari'))).toEqual([
      'mukta-names-400-devanagari',
    ])
    expect(bytes).toBeLessThanOrEqual(40_000)
  }
}

/** Unfolds, ticks and presses everything of a lesson. Resolves to what it shows at each step. */
async function pressAll(page: Page): Promise<PaintedText[]> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) {
      // Of those with a name only one could be open.
      details.removeAttribute('name')
      details.setAttribute('open', '')
    }
    for (const group of document.querySelectorAll('main fieldset')) {
      group.querySelector('label')?.click()
    }
  })
  const before = await paintedTexts(page)
  const runs = page.locator('main').getByRole('button', { name: mr.lesson.try.run, exact: true })
  const expected = await runs.count()
  const texts: PaintedText[] = []
  // Handles, because each press may bring more buttons.
  for (const button of await page.locator('main button:visible').elementHandles()) {
    // A tab that was pressed before may have hidden it.
    if (!(await button.isVisible())) continue
    await button.dispatchEvent('click')
    texts.push(...(await paintedTexts(page, button)))
  }
  await expect(page.getByRole('link', { name: mr.lesson.try.open })).toHaveCount(expected)
  texts.push(...(await paintedTexts(page)))
  expect(new Set(texts.map(({ text }) => text)).size).toBeGreaterThan(before.length)
  return texts
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
