import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: /^(Search|शोध)$/ })
const box = (page: Page) => dialog(page).getByRole('searchbox')
const results = (page: Page) => dialog(page).getByRole('link')

/** Presses a key until the search is there: a page listens only once its script has run. */
async function openBy(page: Page, key: string): Promise<void> {
  await expect(async () => {
    if (!(await dialog(page).isVisible())) await page.keyboard.press(key)
    await expect(box(page)).toBeFocused({ timeout: 1000 })
  }).toPass()
}

test('the search opens by / and by Ctrl+K, and Esc gives the focus back', async ({ page }) => {
  await page.goto('/en/lessons/identity')
  const link = page.getByRole('link', { name: 'OAuth Local' })
  await link.focus()
  for (const key of ['/', 'Control+k']) {
    await openBy(page, key)
    await page.keyboard.type('token')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    await expect(link).toBeFocused()
  }
})

test('what is found is reached by the keyboard, at its block', async ({ page }) => {
  await page.goto('/en')
  await openBy(page, '/')
  await page.keyboard.type('suburban train')
  await expect(results(page).first()).toContainText('train')
  await page.keyboard.press('ArrowDown')
  await expect(results(page).first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/lessons\/the-story#ticket$/)
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.locator('#ticket')).toBeInViewport()
})

for (const [lang, queries] of [
  ['mr', ['तिकीट', 'tikit']],
  ['en', ['तिकीट', 'olakh']],
] as const) {
  test(`Marathi is found from either script on a page in ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/lessons/identity`)
    await openBy(page, 'Control+k')
    for (const query of queries) {
      await box(page).fill('')
      await expect(results(page)).toHaveCount(0)
      await box(page).fill(query)
      await expect(dialog(page).locator('li[lang=mr], li[lang=en]').first()).toBeVisible()
      await expect(dialog(page).locator('a[href*="/lessons/"][href*="#"]').first()).toBeVisible()
      await expect(dialog(page).getByRole('status')).toHaveText(/\d+/)
    }
  })
}

test('/ types a / in a field, and can be switched off for good', async ({ page }) => {
  await page.goto('/en/playground')
  await openBy(page, '/')
  await page.keyboard.type('a/b')
  await expect(box(page)).toHaveValue('a/b')
  await dialog(page).getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await openBy(page, 'Control+k')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.press('Shift')
  await expect(dialog(page)).toHaveCount(0)
})

test('the search is accessible, and says when it finds nothing', async ({ page }) => {
  await page.goto('/mr')
  await openBy(page, 'Control+k')
  await box(page).fill('xyzzyq')
  await expect(dialog(page).getByRole('status')).toContainText('काही सापडलं नाही')
  await box(page).fill('token')
  await expect(results(page)).toHaveCount(30)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('nothing is fetched before the search is opened, and nothing typed is sent', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/en', { waitUntil: 'networkidle' })
  expect(asked.filter((url) => url.includes('search.json'))).toEqual([])
  await openBy(page, 'Control+k')
  await box(page).fill('introspection')
  await expect(results(page).first()).toBeVisible()
  expect(asked.filter((url) => url.includes('search.json'))).toHaveLength(1)
  expect(asked.filter((url) => url.includes('introspection'))).toEqual([])
})
