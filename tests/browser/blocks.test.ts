import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false })

  test('a term explains itself, in both languages', async ({ page }) => {
    await page.goto('/en/lessons/inside-the-token')
    const note = page.locator('#term-jwt')
    await expect(note).toBeHidden()
    await page.getByRole('button', { name: 'JWT', exact: true }).click()
    await expect(note.locator('[lang=en]')).toContainText('A token in three parts')
    await expect(note.locator('[lang=mr]')).toContainText('तीन भागांचा token')
    await note.getByRole('link').click()
    await expect(page).toHaveURL(/\/en\/glossary#jwt$/)
    await expect(page.locator('#jwt')).toBeInViewport()
  })

  test('all tools stand one under the other, and no tabs', async ({ page }) => {
    await page.goto('/en/lessons/at-your-company')
    const tools = page.locator('[data-block=tools]')
    await expect(tools.getByRole('tab')).toHaveCount(0)
    await expect(tools.getByRole('heading', { level: 3 })).toHaveText([
      ...['curl', 'Playwright', 'REST Assured', 'Python requests', 'Postman', 'k6', 'CI'],
    ])
    await expect(tools.getByText('requests.get(')).toBeVisible()
    await expect(tools.getByRole('button', { name: 'Copy' })).toHaveCount(0)
  })

  test('a token opens in its parts', async ({ page }) => {
    await page.goto('/mr/lessons/inside-the-token')
    const payload = page.locator('[data-block=three-parts] details').nth(1)
    await expect(payload.locator('pre')).toBeHidden()
    await payload.locator('summary').click()
    await expect(payload.locator('pre')).toContainText('"scope": "orders:read"')
  })
})

for (const width of [320, 1440]) {
  test(`the note of a term opens by the keyboard, inside ${width} px, and gives the focus back`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 })
    await page.goto('/mr/lessons/inside-the-token')
    const term = page.getByRole('button', { name: 'resource server' })
    await term.press('Enter')
    const note = page.getByRole('dialog', { name: 'resource server' })
    await expect(note).toBeInViewport({ ratio: 1 })
    await expect(term).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Tab')
    await expect(note.getByRole('button')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(note).toBeHidden()
    await expect(term).toBeFocused()
  })
}

test('the tools are tabs: arrow keys move, the language changes nothing', async ({ page }) => {
  await page.goto('/en/lessons/at-your-company')
  const tools = page.locator('[data-block=tools]')
  await tools.getByRole('tab', { name: 'curl' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tools.getByRole('tab', { name: 'Playwright' })).toBeFocused()
  await expect(tools.getByRole('tabpanel')).toHaveCount(1)
  await expect(tools.getByText('extraHTTPHeaders:')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'मराठी' }).dispatchEvent('click')
  await expect(page.locator('html')).toHaveAttribute('lang', 'mr')
  await expect(tools.getByRole('tab', { name: 'Playwright' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('code is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/en/lessons/at-your-company')
  const panel = page.locator('[data-block=tools]').getByRole('tabpanel')
  await panel.getByRole('button', { name: 'Copy' }).click()
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await panel.locator('pre').textContent())
})

test('ticks and own words stay on the device, in both languages, until deleted', async ({
  page,
}) => {
  await page.goto('/en/lessons/at-your-company')
  const list = page.locator('[data-block=five-tests]')
  await list.getByText('Call without a token').click()
  const say = page.locator('[data-block=say-it]')
  await say.getByRole('textbox').fill('A machine asks for itself.')
  await say.getByRole('button').first().click()
  await expect(say.locator('.board')).toBeVisible()
  await expectNoSidewaysScroll(page)

  await page.goto('/mr/lessons/at-your-company')
  await expect(list.getByRole('checkbox').first()).toBeChecked()
  await expect(list.getByRole('checkbox').nth(1)).not.toBeChecked()
  await expect(say.getByRole('textbox')).toHaveValue('A machine asks for itself.')
  await expectAccessible(page)

  await page.goto('/mr')
  await page.getByRole('button', { name: 'सगळं काढ' }).click()
  await page.getByRole('button', { name: 'नक्की?' }).click()
  await expect(page.getByText('सगळं काढलं.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBeNull()
})

test('a token that was changed by hand is refused', async ({ page }) => {
  await page.goto('/en/lessons/inside-the-token')
  await page.locator('[data-block=predict-1]').getByRole('radio').first().check()
  const edit = page.locator('[data-block=try-tamper]')
  await edit.getByRole('button', { name: 'Ask for a token' }).click()
  const field = edit.getByRole('textbox', { name: /Payload/ })
  await field.fill((await field.inputValue()).replace('orders:read', 'orders:write'))
  await edit.getByRole('button', { name: 'Send the changed token' }).click()
  const business = edit.getByRole('region', { name: 'Business API' })
  await expect(business).toContainText('401 Unauthorized')
  await expect(business).toContainText('invalid_token')
  await expect(edit.getByRole('region', { name: 'Token API' })).toContainText('200 OK')
  await expect(edit).toContainText('the check that failed: signature')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'मराठी' }).dispatchEvent('click')
  await expect(page.locator('html')).toHaveAttribute('lang', 'mr')
  await expect(edit.getByRole('textbox')).toHaveValue(/orders:write/)
  await expect(edit).toContainText('चुकलेली तपासणी: signature')
})

test('a detective says who speaks before the run says its name', async ({ page }) => {
  await page.goto('/en/lessons/reading-errors')
  const one = page.locator('[data-block=detective] li').nth(1)
  await one.getByRole('button', { name: 'See run 2' }).click()
  await expect(one.getByRole('region', { name: 'Token API' })).toContainText('401')
  await expect(one.getByText('Wrong secret')).toHaveCount(0)
  await one.getByRole('button', { name: 'Token API' }).click()
  await expect(one).toContainText('Right. It is the Token API.')
  await expect(one.getByRole('link', { name: /Wrong secret/ })).toHaveAttribute(
    'href',
    '/en/playground?experiment=wrong-secret',
  )
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('a token outlives the secret that brought it', async ({ page }) => {
  await page.goto('/en/lessons/expiry-and-caching')
  const block = page.locator('[data-block=try-rotated]')
  await block.getByRole('button').first().click()
  const business = block.getByRole('region', { name: 'Business API' })
  await expect(business).toContainText('200')
  await expect(block).toContainText('but the old token gets a 200')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('a dialogue can be taken line by line', async ({ page }) => {
  await page.goto('/en/lessons/the-story')
  const say = page.locator('[data-type=Say]').first()
  const before = await say.boundingBox()
  await say.getByRole('button', { name: 'One line at a time' }).click()
  await expect(say.locator('.invisible')).not.toHaveCount(0)
  expect((await say.boundingBox())?.height).toBe(before?.height)
  await say.getByRole('button', { name: 'Show all lines' }).click()
  await expect(say.locator('.invisible')).toHaveCount(0)
})

test('a life of a token reads as a list', async ({ page }) => {
  await page.goto('/en/lessons/expiry-and-caching')
  const moments = page.locator('[data-block=timeline]').getByRole('listitem')
  await expect(moments).toHaveCount(4)
  await expect(moments.last()).toContainText('invalid_token')
})
