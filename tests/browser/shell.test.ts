import { expect, test } from './test.ts'

const background = () => getComputedStyle(document.documentElement).backgroundColor
const day = 'rgb(251, 248, 241)'
const night = 'rgb(18, 20, 26)'

test('the first thing the keyboard reaches leads past the header', async ({ page }) => {
  await page.goto('/en/lessons/identity')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  await expect(page.locator('main').filter({ has: focused })).toHaveCount(1)
})

test('a page’s title and focus are right after going on to another', async ({ page }) => {
  await page.goto('/en/lessons/one-sentence')
  await page.getByRole('link', { name: /Next station/ }).click()
  await expect(page).toHaveURL(/the-story$/)
  await expect(page).toHaveTitle('The story · OAuth Local')
  await expect(page.getByRole('heading', { level: 1, name: 'The story' })).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test.describe('the language switch', () => {
  test('leads to the same page, is a link in its own language, and is remembered', async ({
    page,
    context,
  }) => {
    await page.goto('/mr/lessons/identity')
    const link = page.getByRole('link', { name: 'English' })
    await expect(link).toHaveAttribute('hreflang', 'en')
    await expect(link).toHaveAttribute('lang', 'en')
    await link.click()
    await expect(page).toHaveURL(/\/en\/lessons\/identity$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page).toHaveTitle('Who are you? · OAuth Local')
    await expect(page.getByRole('link', { name: 'मराठी' })).toBeFocused()
    const [cookie] = await context.cookies()
    expect(cookie).toMatchObject({ name: 'lang', value: 'en', path: '/', sameSite: 'Lax' })
    await page.goto('/')
    await expect(page).toHaveURL(/\/en$/)
  })

  test('keeps the block that is being read where it is', async ({ page }) => {
    await page.goto('/mr/lessons/two-apis')
    const block = page.locator('[data-block=predict]')
    await block.evaluate((element) => {
      window.scrollBy({ top: element.getBoundingClientRect().top - 240, behavior: 'instant' })
    })
    // A click by the mouse would scroll the header into view first.
    await page.getByRole('link', { name: 'English' }).dispatchEvent('click')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect
      .poll(() => block.evaluate((element) => Math.round(element.getBoundingClientRect().top)))
      .toBe(240)
  })

  test('keeps what the address asks for', async ({ page }) => {
    await page.goto('/en/playground?experiment=wrong-secret')
    await page.getByRole('link', { name: 'मराठी' }).click()
    await expect(page).toHaveURL(/\/mr\/playground\?experiment=wrong-secret$/)
  })
})

test.describe('day and night', () => {
  test('follow the system until the button is pressed, then stay', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/en')
    expect(await page.evaluate(background)).toBe(night)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await page.evaluate(background)).toBe(day)

    await openMenuIfThere()
    await page.getByRole('button', { name: 'Night' }).click()
    expect(await page.evaluate(background)).toBe(night)
    await expect(page.getByRole('button', { name: 'Day' })).toBeVisible()
    await page.reload()
    expect(await page.evaluate(background)).toBe(night)

    async function openMenuIfThere() {
      const menu = page.getByRole('button', { name: 'Menu' })
      if (await menu.isVisible()) await menu.click()
    }
  })

  test('a kept night is there before any script file is', async ({ page }) => {
    await page.goto('/en')
    await page.evaluate(() => localStorage.setItem('theme', 'night'))
    await page.route('**/_next/**', (route) => route.fulfill({ body: '' }))
    await page.goto('/mr/lessons/identity', { waitUntil: 'commit' })
    await expect(page.locator('h1')).toBeVisible()
    expect(await page.evaluate(background)).toBe(night)
  })

  test('a kept night outlives a change of language', async ({ page }) => {
    await page.goto('/en')
    await page.evaluate(() => localStorage.setItem('theme', 'night'))
    await page.reload()
    const seen = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const colours = new Set<string>()
          const look = () => {
            colours.add(getComputedStyle(document.documentElement).backgroundColor)
            if (document.documentElement.lang === 'mr') resolve([...colours])
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
    await page.getByRole('link', { name: 'मराठी' }).click()
    expect(await seen).toEqual([night])
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
  })
})
