import { Playground } from './playground.ts'
import { expect, test } from './test.ts'

test('Enter runs, from every field of one line', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  for (const name of ['client_id', 'client_secret', words.form.path]) {
    const field = await playground.field(name)
    const answer = page.waitForResponse('**/api/exchange')
    await field.press('Enter')
    expect((await answer).status()).toBe(200)
    await expect(field).toBeFocused()
  }
  await playground.expectStatuses(200, 200)
})

test('what is typed is sent: an unknown client, another scope, a new order', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  const id = await playground.field('client_id')
  await id.fill('nobody')
  await playground.run.click()
  await playground.expectStatuses(401, null)
  await id.fill('automation-framework')
  await page.getByText('orders:write', { exact: true }).click()
  await (await playground.field(words.form.method)).selectOption('POST')
  await playground.run.click()
  await playground.expectStatuses(200, 201)
  await (await playground.field(words.form.auth)).selectOption('client_secret_post')
  await playground.run.click()
  await expect(
    playground.token.getByRole('button', { name: /&client_secret=local-dadar/ }),
  ).toBeVisible()
})

test('a key in place of a secret: the form names its client, the assertion is unpacked', async ({
  page,
}) => {
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  await (await playground.field(words.form.auth)).selectOption('private_key_jwt')
  await expect(await playground.field('client_id')).toHaveValue('key-holder')
  await playground.run.click()
  await playground.expectStatuses(200, 200)
  await playground.token.getByRole('button', { name: /^&client_assertion=/ }).click()
  await expect(playground.token.getByText(/^aud: /)).toBeVisible()
  await expect(playground.token.getByText(words.wire.packed.payload)).toBeVisible()
})

test.describe('where the form cannot be used', () => {
  test.use({ expectedErrors: [/400/] })

  test('the field says what is wrong with it', async ({ page }) => {
    const playground = await Playground.open(page, 'en')
    const path = await playground.field(playground.words.form.path)
    await path.fill('//other')
    await playground.run.click()
    await expect(path).toHaveAttribute('aria-invalid', 'true')
    await expect(path).toHaveAccessibleDescription(/\S{2}/)
    await expect(
      page.getByRole('alert').filter({ hasText: playground.words.problem.fields }),
    ).toBeVisible()
    await path.fill('/orders')
    await playground.run.click()
    await expect(path).not.toHaveAttribute('aria-invalid')
    await playground.expectStatuses(200, 200)
  })

  test('a line end after the secret is kept, and said', async ({ page }) => {
    const playground = await Playground.open(page, 'en')
    const secret = await playground.field('client_secret')
    await secret.fill('local-dadar-0817-fast\n')
    await expect(page.getByText(playground.words.form.edge['line-end'])).toBeVisible()
    await expect(secret).toHaveValue('local-dadar-0817-fast\n')
    await playground.run.click()
    await expect(secret).toHaveAttribute('aria-invalid', 'true')
  })
})

test('a space after the secret is sent, and said', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  await (await playground.field('client_secret')).fill('local-dadar-0817-fast ')
  await expect(page.getByText(playground.words.form.edge['space-end'])).toBeVisible()
  await playground.run.click()
  await playground.expectStatuses(401, null)
  const basic = playground.token.getByRole('button', { name: /authorization/ })
  await basic.click()
  await expect(playground.token).toContainText('automation-framework:local-dadar-0817-fast+')
})

test('the secret is hidden and shown', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const secret = await playground.field('client_secret')
  const show = page.getByRole('button', { name: playground.words.form.show })
  await expect(show).toHaveAttribute('aria-pressed', 'true')
  await show.click()
  await expect(show).toHaveAttribute('aria-pressed', 'false')
  await expect(secret).toHaveCSS('-webkit-text-security', 'disc')
})
