import type { Page } from '@playwright/test'
import {
  expectAccessible,
  expectAccessibleColours,
  expectNoSidewaysScroll,
} from '#tests/helpers/axe.ts'
import { Playground } from './playground.ts'
import { expect, test } from './test.ts'

/** Looks at the page by day, by night and at its narrowest. */
async function lookedAt(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessibleColours(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('one byte of a request is broken, by keyboard, and the broken line is marked', async ({
  page,
}) => {
  const playground = await Playground.open(page, 'en')
  const { raw } = playground.words
  await playground.run.click()
  await playground.expectStatuses(200, 200)
  const edit = playground.token.getByRole('button', { name: raw.edit })
  await edit.focus()
  await page.keyboard.press('Enter')
  const field = page.getByLabel(raw.label)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(/^POST \/token HTTP\/1\.1\nhost: /)
  await field.press('ControlOrMeta+Home')
  await field.press('Delete')
  await field.pressSequentially('p')
  const start = playground.token.getByRole('button', { name: /pOST \/token/ })
  await expect(start).toContainText('\\r\\n')
  await lookedAt(page)
  await page.getByRole('button', { name: raw.send }).press('Enter')
  await playground.expectStatuses(400, null)
  await expect(edit).toBeFocused()
  await start.click()
  await expect(playground.token.getByRole('link', { name: 'RFC 9112 §3' })).toBeVisible()
  const { history } = playground.words
  const kept = page.getByRole('region', { name: history.title }).getByRole('listitem').first()
  await expect(kept).toContainText(history.byHand)
  await page.reload()
  await kept.getByRole('button', { name: history.open }).click()
  await edit.click()
  await expect(field).toHaveValue(/^pOST \/token HTTP\/1\.1\nhost: /)
})

test('a ticket is verified, changed, and revoked, and what a revoked one opens is said', async ({
  page,
}) => {
  const playground = await Playground.open(page, 'mr')
  const { open, work } = playground.words
  await playground.run.click()
  await playground.expectStatuses(200, 200)
  await page.getByText(open.title).click()
  await page.getByRole('button', { name: '"aud": ' }).click()
  const parts = page.getByRole('group').filter({ hasText: open.title })
  await expect(parts.getByRole('link', { name: 'RFC 8707 §2' })).toBeVisible()

  const bench = page.getByRole('region', { name: work.title })
  await bench.getByRole('button', { name: work.verify.name }).click()
  await expect(bench.getByRole('status').first()).toHaveText(work.verify.good)
  await lookedAt(page)
  await bench.getByRole('button', { name: work.change.name }).click()
  const payload = bench.getByLabel(work.change.label)
  await payload.fill((await payload.inputValue()).replace('orders:read', 'orders:write'))
  await bench.getByRole('button', { name: work.change.send }).click()
  await expect(bench.getByRole('status').first()).toHaveText(work.change.found)
  await bench.getByRole('button', { name: work.revoke.name }).click()
  await expect(bench.getByRole('status').first()).toHaveText(work.revoke.opens)
})

test('twenty calls are drawn and compared', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { timeline } = playground.words
  const view = page.getByRole('region', { name: timeline.title })
  await view.getByRole('button', { name: timeline.run }).click()
  const table = view.getByRole('table', { name: timeline.compared })
  await expect(table).toBeVisible({ timeout: 30_000 })
  const row = table.getByRole('row', { name: timeline.each.name }).first()
  await expect(row.getByRole('cell').first()).toHaveText('20')
  await view.getByText(timeline.list).first().click()
  await expect(
    view.getByRole('listitem').filter({ hasText: 'token call 200' }).first(),
  ).toBeVisible()
  await lookedAt(page)
})
