import { languages } from '#lib/i18n/languages.ts'
import { Playground } from './playground.ts'
import { expect, test } from './test.ts'

for (const lang of languages) {
  test(`the demo exchange is run and explained, ${lang}`, async ({ page }) => {
    const playground = await Playground.open(page, lang)
    const { words, token, business } = playground
    await playground.run.click()
    await playground.expectStatuses(200, 200)
    await expect(token.getByRole('button', { name: /^authorization: Basic/ })).toBeVisible()
    await expect(business.getByRole('button', { name: /^authorization: Bearer/ })).toBeVisible()
    await expect(business).toContainText(words.wire.secretStays)
    await expect(token.getByText(words.checks.passed, { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('timer')).toHaveText(/^(10:00|9:5\d) /)
    await expect(page.getByText('Token API 200, Business API 200')).toBeAttached()
  })

  test(`a refusal says why and what to do, ${lang}`, async ({ page }) => {
    const playground = await Playground.open(page, lang, '?experiment=wrong-secret')
    const { words, token } = playground
    await playground.run.click()
    await playground.expectStatuses(401, null)
    await expect(token.getByText(words.checks.failed, { exact: true })).toBeVisible()
    await expect(token).toContainText(words.checks.logOnly)
    await expect(page.getByRole('heading', { name: words.outcome.why })).toBeVisible()
    await page.getByRole('button', { name: words.outcome.undo }).click()
    await playground.expectStatuses(200, 200)
    await expect(page).not.toHaveURL(/experiment/)
  })
}

test.describe('a line on the wire', () => {
  test('is explained below itself, one at a time in a pane, with its source', async ({ page }) => {
    const playground = await Playground.open(page, 'en')
    await playground.run.click()
    const basic = playground.token.getByRole('button', { name: /^authorization/ })
    const status = playground.token.getByRole('button', { name: 'HTTP/1.1 200 OK' })
    await basic.click()
    await expect(basic).toHaveAttribute('aria-expanded', 'true')
    await expect(playground.token).toContainText('automation-framework:local-dadar-0817-fast')
    await expect(
      playground.token.getByRole('link', { name: 'RFC 6749 §2.3.1' }).first(),
    ).toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1')
    await status.click()
    await expect(status).toHaveAttribute('aria-expanded', 'true')
    await expect(basic).toHaveAttribute('aria-expanded', 'false')
  })

  test('is reached and asked by the keyboard, and the focus stays', async ({ page }) => {
    const playground = await Playground.open(page, 'en')
    await playground.run.click()
    const first = playground.token.getByRole('button', { name: /^POST \/token/ })
    await first.focus()
    await page.keyboard.press('Tab')
    const second = playground.token.getByRole('button', { name: /^host/ })
    await expect(second).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(second).toHaveAttribute('aria-expanded', 'true')
    await expect(second).toBeFocused()
    await page.keyboard.press('Space')
    await expect(second).toHaveAttribute('aria-expanded', 'false')
  })

  test('that is long shows all of itself when asked', async ({ page }) => {
    const playground = await Playground.open(page, 'en')
    await playground.run.click()
    const bearer = playground.business.getByRole('button', { name: /^authorization: Bearer/ })
    const short = await bearer.boundingBox()
    await expect(bearer).toContainText('characters')
    await bearer.click()
    await expect(bearer).not.toContainText('characters')
    expect((await bearer.boundingBox())?.height).toBeGreaterThan((short?.height ?? 0) * 1.5)
  })
})

test('the ticket counts down, runs out and ends', async ({ page }) => {
  await page.clock.install()
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  await expect(page.getByRole('heading', { name: words.ticket.none })).toBeVisible()
  await playground.run.click()
  const timer = page.getByRole('timer')
  await expect(timer).toHaveText(/^(10:00|9:59) left$/)
  await page.clock.fastForward('09:10')
  await expect(timer).toHaveText(/^0:(50|49) left$/)
  await expect(page.getByText(words.ticket.soon)).toBeVisible()
  await page.clock.fastForward('01:00')
  await expect(timer).toHaveText(words.ticket.ended)
  await page.getByRole('button', { name: words.ticket.renew }).click()
  await expect(timer).toHaveText(/^(10:00|9:59) left$/)
})

test('the token is taken apart by its three parts', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  await playground.run.click()
  await page.getByText(playground.words.open.title).click()
  await expect(page.getByText('"typ": "at+jwt"')).toBeVisible()
  await expect(page.getByText('"client_id": "automation-framework"')).toBeVisible()
  await expect(page.getByText(playground.words.open.signature)).toBeVisible()
})

test('another language keeps what was typed, chosen and found', async ({ page }) => {
  const marathi = await Playground.open(page, 'mr')
  const path = await marathi.field(marathi.words.form.path)
  await path.fill('/orders/ord_1002')
  await marathi.chip('Token शिवाय').click()
  await marathi.expectStatuses(null, 401)
  await page.getByRole('link', { name: 'English' }).click()
  const english = new Playground(page, 'en')
  await expect(page).toHaveURL(/\/en\/playground\?experiment=no-token$/)
  await english.expectStatuses(null, 401)
  await expect(english.chip('No token')).toHaveAttribute('aria-pressed', 'true')
  await expect(await english.field(english.words.form.path)).toHaveValue('/orders/ord_1002')
})

test('the chosen experiment stands in the address', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  await playground.chip('Unknown client').click()
  await expect(page).toHaveURL(/\?experiment=unknown-client$/)
  await page.reload()
  await expect(playground.chip('Unknown client')).toHaveAttribute('aria-pressed', 'true')
  await playground.chip(playground.words.noChange).click()
  await playground.expectStatuses(200, 200)
  await expect(page).toHaveURL(/\/playground$/)
})
