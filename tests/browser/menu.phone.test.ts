import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

for (const width of [320, 390]) {
  test(`the menu holds the line map and closes after going on, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto('/mr/lessons/identity')
    await page.getByRole('button', { name: 'Menu' }).click()
    const line = page.getByRole('navigation', { name: 'Main line' })
    await expect(line.getByRole('link')).toHaveCount(7)
    await expect(line.getByRole('link', { name: 'तू कोण?' })).toHaveAttribute('aria-current', 'page')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await line.getByRole('link', { name: 'दोन वेगळ्या API' }).click()
    await expect(page).toHaveURL(/two-apis$/)
    await expect(line).toBeHidden()
  })
}

test('Escape closes the menu and gives the focus back', async ({ page }) => {
  await page.goto('/en')
  const button = page.getByRole('button', { name: 'Menu' })
  await button.press('Enter')
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Close' })).toBeHidden()
  await expect(button).toBeFocused()
})
