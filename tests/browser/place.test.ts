import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

/** The block whose top is nearest to the reading line, and where it stands. */
function readPlace(): { block: string; top: number } {
  const places = Array.from(
    document.querySelectorAll<HTMLElement>('[data-block], [data-place]'),
    (element) => ({
      block: element.dataset.block ?? element.dataset.place ?? '',
      top: Math.round(element.getBoundingClientRect().top),
    }),
  )
  places.sort((a, b) => Math.abs(a.top - 250) - Math.abs(b.top - 250))
  return places[0] ?? { block: '', top: 0 }
}

/** Presses the switch where it is: a click by the mouse would scroll it into view. */
async function switchTo(page: Page, lang: 'mr' | 'en') {
  await page.locator(`a[hreflang=${lang}]`).dispatchEvent('click')
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
}

async function expectPlace(page: Page, { block, top }: { block: string; top: number }) {
  await expect
    .poll(() =>
      page
        .locator(`[data-block="${block}"], [data-place="${block}"]`)
        .evaluate((element) => element.getBoundingClientRect().top),
    )
    .toBeCloseTo(top, -0.5)
}

for (const path of ['/lessons/identity', '/lessons/two-apis/compare', '/playground', '/glossary']) {
  test(`${path} keeps the place, there and back`, async ({ page }) => {
    await page.goto(`/mr${path}`)
    await page.waitForLoadState('networkidle')
    for (const share of [0.1, 0.35, 0.5, 0.8]) {
      await page.evaluate((part) => {
        const room = document.documentElement.scrollHeight - window.innerHeight
        window.scrollTo({ top: room * part, behavior: 'instant' })
      }, share)
      const place = await page.evaluate(readPlace)
      await switchTo(page, 'en')
      await expectPlace(page, place)
      await page.goBack()
      await expect(page.locator('html')).toHaveAttribute('lang', 'mr')
      await expectPlace(page, place)
    }
  })
}

test('what was opened, ticked and answered stays so', async ({ page }) => {
  await page.goto('/mr/lessons/step-1-ask')
  const line = page.locator('[data-block=wire-request] details').nth(3)
  await line.locator('summary').click()
  const unpack = page.locator('[data-block=unpack]')
  await unpack.getByRole('button', { name: /Basic/ }).click()
  const quiz = page.locator('[data-block=recall] form')
  await quiz.first().getByRole('radio').nth(1).check()
  await quiz.first().getByRole('button').click()
  const ticked = quiz.nth(1).getByRole('radio').nth(2)
  await ticked.check()
  const run = page.locator('[data-block=try]')
  await run.getByRole('button').first().click()
  await expect(run.getByText('invalid_request').first()).toBeVisible()

  await switchTo(page, 'en')
  await expect(line).toHaveAttribute('open', '')
  await expect(unpack.getByRole('status').first()).toHaveText(/automation-framework:/)
  await expect(quiz.first().getByRole('listitem')).toHaveCount(3)
  await expect(ticked).toBeChecked()
  await expect(run.getByText('invalid_request').first()).toBeVisible()
})

test('the playground keeps what was typed, what came and what is open', async ({ page }) => {
  await page.goto('/en/playground?experiment=wrong-secret')
  const token = page.getByRole('region', { name: 'Token API' })
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const line = token.getByRole('button', { name: 'HTTP/1.1 401' })
  await line.click()
  await expect(line).toHaveAttribute('aria-expanded', 'true')
  await switchTo(page, 'mr')
  await expect(line).toHaveAttribute('aria-expanded', 'true')
})

test('a link to a block leads to the same block in the other language', async ({ page }) => {
  await page.goto('/en/lessons/two-apis#myths')
  await expectPlace(page, { block: 'myths', top: 80 })
  await switchTo(page, 'mr')
  await expect(page).toHaveURL(/\/mr\/lessons\/two-apis#myths$/)
  await expectPlace(page, { block: 'myths', top: 80 })
})
