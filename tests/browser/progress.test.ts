import quiz from '#content/lessons/03-identity/quiz.json' with { type: 'json' }
import { expectAccessible } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

test('the home page leads back to where the reader stopped, in both languages', async ({
  page,
}) => {
  await page.goto('/mr/lessons/identity')
  await page.locator('[data-block=ticket]').evaluate((block) => block.scrollIntoView())
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('kept')))
    .toMatch(/"identity":\{"block":"(ticket|gap|predict)"/)
  await page.goto('/mr')
  const board = page.getByRole('main').getByRole('link').first()
  await expect(board).toContainText('सोडलं होतं तिथून पुढे')
  await expect(board).toContainText('तू कोण?')
  await expect(board).toContainText(/block \d+ \/ \d+/)
  const here = page.getByRole('main').getByRole('listitem').filter({ hasText: 'तू कोण?' })
  await expect(here).toContainText('इथे')
  await expectAccessible(page)
  await page.goto('/en')
  await expect(board).toContainText('Continue where you stopped')
  await board.click()
  await expect(page).toHaveURL(/\/en\/lessons\/identity#(ticket|gap|predict)$/)
})

test('a station is done at its last block, by shape and word', async ({ page }) => {
  await page.goto('/en/lessons/one-sentence')
  await page.locator('[data-block=next]').scrollIntoViewIfNeeded()
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('kept')))
    .toContain('"done":true')
  await page.goto('/en')
  const main = page.getByRole('main')
  const done = main.getByRole('listitem').filter({ hasText: 'One sentence' })
  await expect(done).toContainText('Done')
  await expect(done.locator('.stop-tick')).toBeVisible()
  await expect(main.getByRole('link').first()).toContainText('Next station')
  await expect(main).toContainText('1 done')
})

test('what was answered wrong comes back on the next visit only', async ({ page, context }) => {
  await page.goto('/en/lessons/identity')
  const item = page.locator('[data-block=recall] form').first()
  await item
    .getByRole('radio')
    .nth(quiz.items[0]?.answer === 0 ? 1 : 0)
    .check()
  await item.getByRole('button', { name: 'See the answer' }).click()
  await expect(item.getByRole('status')).toContainText('Not this one')
  await page.goto('/en')
  await expect(page.getByText(/Answer again today/)).toHaveCount(0)
  const later = await context.newPage()
  await later.goto('/en')
  await expect(later.getByRole('heading', { name: 'Answer again today: 1 question' })).toBeVisible()
  await expectAccessible(later)
  await later.getByRole('link', { name: /Station 3/ }).click()
  await expect(later).toHaveURL(/identity#recall$/)
  await expect(later.locator('[data-block=recall] form').first()).toContainText(
    'Answer again today',
  )
})

test.describe('without the fonts, which move lines by themselves', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] })

  test('nothing moves when a new reader’s page comes to life', async ({ page }) => {
    await page.route('**/*.woff2', (route) => route.abort())
    await page.goto('/mr', { waitUntil: 'networkidle' })
    await expect(page.getByRole('main').getByRole('link').first()).toContainText('इथून सुरू कर')
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
        }),
    )
    expect(shifts).toBe(0)
  })
})
