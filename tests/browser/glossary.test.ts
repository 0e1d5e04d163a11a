import glossary from '#content/glossary.json' with { type: 'json' }
import { expect, test } from './test.ts'

test('every term has its place on the page, with both languages and its source', async ({
  page,
}) => {
  await page.goto('/en/glossary')
  for (const { id, source } of glossary) {
    const term = page.locator(`#${id}`)
    await expect(term.locator('[lang=mr]')).not.toBeEmpty()
    await expect(term.locator('[lang=en]')).not.toBeEmpty()
    await expect(term).toContainText(source[0] ?? '')
  }
})

test('an address leads to its term, and the term to its station', async ({ page }) => {
  await page.goto('/mr/glossary#audience')
  const term = page.locator('#audience')
  await expect(term).toBeInViewport()
  await term.getByRole('link', { name: /^8 · / }).click()
  await expect(page).toHaveURL(/\/mr\/lessons\/inside-the-token$/)
})
