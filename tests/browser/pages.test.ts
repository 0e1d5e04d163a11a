import { addresses } from '#tests/helpers/addresses.ts'
import {
  expectAccessible,
  expectAccessibleColours,
  expectNoSidewaysScroll,
} from '#tests/helpers/axe.ts'
import { expect, narrowestAndWide, test } from './test.ts'

test.use(narrowestAndWide)

for (const { lang, address } of addresses) {
  test(`${address} is accessible by day and by night and never scrolls sideways`, async ({
    page,
    isMobile,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(address)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    // The two languages differ in no colour: each tells those of the night at one of the widths.
    if (isMobile !== (lang === 'mr')) return
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(18, 20, 26)')
    await expectAccessibleColours(page)
  })
}

test.describe('where nothing stands', () => {
  test.use({ expectedErrors: [/404/] })

  test('the 404 is accessible', async ({ page }) => {
    await page.goto('/mr/nope')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
