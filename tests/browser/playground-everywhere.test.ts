import { languages } from '#lib/i18n/languages.ts'
import {
  expectAccessible,
  expectAccessibleColours,
  expectNoSidewaysScroll,
} from '#tests/helpers/axe.ts'
import { Playground } from './playground.ts'
import { expect, test } from './test.ts'

for (const lang of languages) {
  test(`nobody is kept out: ${lang}`, async ({ page }) => {
    // The page before its first run is looked at with all the others.
    const playground = await Playground.open(page, lang)
    const byDayAndByNight = async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await expectAccessible(page)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expectAccessibleColours(page)
    }
    await playground.run.click()
    await playground.expectStatuses(200, 200)
    await playground.token.getByRole('button', { name: /^authorization/ }).click()
    await page.getByText(playground.words.open.title).click()
    await byDayAndByNight()
    await page.goto(`/${lang}/playground?experiment=wrong-secret`)
    await playground.run.click()
    await playground.expectStatuses(401, null)
    await byDayAndByNight()
  })

  test(`nothing sticks out at 320 px: ${lang}`, async ({ page, isMobile }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const playground = await Playground.open(page, lang)
    await expectNoSidewaysScroll(page)
    await playground.run.click()
    await playground.expectStatuses(200, 200)
    await playground.token.getByRole('button', { name: /^authorization/ }).click()
    await playground.field('client_id')
    await expectNoSidewaysScroll(page)
    // Below 16 px Safari on a phone zooms in on the field that is typed in.
    const typed = page.locator(
      'form :is(input:not([type=checkbox], [type=radio]), select, textarea)',
    )
    const letters = await typed.evaluateAll((fields) =>
      fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)),
    )
    expect(Math.min(...letters)).toBe(isMobile ? 16 : 14)
    const [token, business] = await Promise.all(
      [playground.token, playground.business].map((pane) => pane.boundingBox()),
    )
    expect(token?.y).toBeLessThan(business?.y ?? 0)
  })
}

test('nothing moves where less motion is asked for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const playground = await Playground.open(page, 'en')
  await page.route('**/api/exchange', () => {})
  await playground.run.click()
  await expect(playground.token).toContainText(playground.words.running.underWay)
  // What is cut to a moment may still be in that moment.
  const moving = () =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    )
  await expect.poll(moving).toBe(0)
})

test('while the script is on its way the form is there, says so, and keeps what is typed', async ({
  page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  const playground = new Playground(page, 'en')
  await page.goto('/en/playground', { waitUntil: 'commit' })
  await expect(playground.run).toBeDisabled()
  await expect(playground.run).toHaveAccessibleDescription(
    new RegExp(playground.words.ready.waiting.replaceAll('.', '\\.')),
  )
  const id = page.locator('[name=client_id]')
  if (await id.isVisible()) await id.fill('report-reader')
  const typed = await id.inputValue()
  release()
  await expect(playground.run).toBeEnabled()
  await expect(id).toHaveValue(typed)
  await playground.run.click()
  await expect(playground.token.getByRole('button', { name: /HTTP\/1\.1 \d/ })).toBeVisible()
  await expect(id).toHaveValue(typed)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const lang of languages) {
    test(`it says what it needs: ${lang}`, async ({ page }) => {
      const playground = new Playground(page, lang)
      await page.goto(`/${lang}/playground`)
      // Text matchers pass over a noscript element.
      const notice = page.locator('noscript p')
      await expect(notice).toBeVisible()
      expect(await notice.innerHTML()).toBe(playground.words.needsScript)
      await expect(playground.run).toBeDisabled()
    })
  }
})
