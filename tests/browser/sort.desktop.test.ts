import { expect, test } from './test.ts'

test('a line is dragged to its place', async ({ page }) => {
  await page.goto('/en/lessons/two-apis')
  const sort = page.locator('[data-block=sort]')
  const row = sort.getByRole('listitem').filter({ hasText: 'GET /orders/ord_1001' })
  await row.locator('code').dragTo(sort.getByText('Business API', { exact: true }).first())
  await expect(row).toContainText('Right. This line belongs to the Business API.')
})
