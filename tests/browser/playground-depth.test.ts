import { readFile } from 'node:fs/promises'
import type { Recording } from '#lib/wire/har.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { Playground } from './playground.ts'
import { expect, test } from './test.ts'

test('a run is laid over the good run, and over its twin', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { words, token } = playground
  await playground.chip('Wrong secret').click()
  await expect(
    token.getByRole('button', { name: `${words.compare.changed}: authorization: Basic` }),
  ).toBeVisible()
  await expect(token).toContainText('1 line differs')
  await expect(token).toContainText(`${words.compare.missing}: HTTP/1.1 200 OK`)
  await page.getByRole('button', { name: words.compare.mark }).click()
  await expect(token.getByRole('button', { name: /^authorization: Basic/ })).toBeVisible()
  await page.getByRole('button', { name: words.compare.mark }).click()
  await page.getByRole('button', { name: 'Compare with “Unknown client”' }).click()
  await expect(page.getByRole('heading', { name: 'Compared with “Wrong secret”' })).toBeVisible()
  await expect(token).toContainText(words.compare.same)
  await expect(token).toContainText(words.counter.vague)
})

test('a guess is made by the keyboard, and stands beside what happened', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  await page.getByLabel(words.predict.first).check()
  await playground.chip('Wrong secret').click()
  await expect(playground.token).toContainText(words.token.before)
  await page.getByLabel(words.predict.token).selectOption('401')
  await page.getByLabel(words.predict.line).selectOption('token scope')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: words.predict.run }).press('Enter')
  const verdict = page.getByRole('region', { name: words.verdict.label })
  await expect(verdict).toBeFocused()
  await expect(verdict).toContainText('401 invalid_client')
  await expect(verdict.getByText(words.verdict.right)).toHaveCount(1)
  await expect(verdict.getByText(words.verdict.wrong)).toHaveCount(1)
  await expect(verdict).toContainText('Token API: authorization')
  await page.reload()
  await expect(page.getByLabel(words.predict.first)).toBeChecked()
})

test('every call of a run is seen, in its order, as what it is', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { words, token } = playground
  const all = page.getByRole('button', { name: /^All \d+$/ })
  await all.press('Enter')
  await playground.chip('Revoked token').press('Enter')
  await expect(playground.chip('Revoked token')).toBeFocused()
  await expect(all).toHaveAttribute('aria-expanded', 'false')
  const short = page.getByRole('region', { name: words.short.label })
  await expect(short).toContainText(
    'The token is revoked, asked about, and then used all the same.',
  )
  await expect(short).toContainText('Token API: 200')
  const calls = token.getByRole('list', { name: words.calls.list.token }).getByRole('button')
  await expect(calls).toHaveText([
    `1.${words.calls.role.token}200`,
    `2.${words.calls.role.revocation}200`,
    `3.${words.calls.role.introspection}200`,
  ])
  await calls.nth(2).click()
  await expect(calls.nth(2)).toHaveAttribute('aria-pressed', 'true')
  await expect(token.getByRole('button', { name: '"active": false' })).toBeVisible()
})

test('the last runs stay on the device, without a secret of the reader’s own', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  await (await playground.field('client_secret')).fill('my-very-own-secret')
  await playground.run.click()
  await playground.expectStatuses(401, null)
  await playground.chip('No token').click()
  await playground.expectStatuses(null, 401)
  await page.reload()
  const runs = page.getByRole('region', { name: words.history.title }).getByRole('listitem')
  await expect(runs).toHaveCount(2)
  const own = runs.nth(1)
  await expect(own).toContainText(words.history.own)
  await own.getByRole('button', { name: words.history.open }).click()
  await playground.expectStatuses(401, null)
  // It is laid over a good run, which the page makes for it.
  await expect(
    playground.token.getByRole('button', { name: `${words.compare.changed}: authorization` }),
  ).toContainText('Basic •••')
  await expect(page.getByRole('region', { name: words.short.label })).toBeFocused()
  await runs.nth(0).getByRole('button', { name: words.history.compare }).click()
  await expect(page.getByRole('heading', { name: 'Compared with “No token”' })).toBeVisible()

  const download = page.waitForEvent('download')
  await own.getByRole('button', { name: words.history.har }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect((JSON.parse(file) as Recording).log.version).toBe('1.2')
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  for (const text of [file, kept]) {
    expect(text).toContain('•••')
    expect(text).not.toContain('my-very-own-secret')
  }

  await own.getByRole('button', { name: words.history.delete }).click()
  await expect(runs).toHaveCount(1)
  await page.getByRole('button', { name: words.history.clear }).click()
  await expect(page.getByText(words.history.none)).toBeVisible()
})
