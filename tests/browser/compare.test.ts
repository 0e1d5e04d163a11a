import { readBlocks } from '#lib/course/blocks.ts'
import { stations } from '#lib/course/stations.ts'
import {
  expectAccessible,
  expectAccessibleColours,
  expectNoSidewaysScroll,
} from '#tests/helpers/axe.ts'
import { expect, narrowestAndWide, test } from './test.ts'

const lessons = stations()

/** What the browser tells about one row. */
interface Row {
  id: string
  langs: string[]
  /** The passages' places, in the order of the document. */
  boxes: { left: number; right: number; top: number; bottom: number }[]
  /** How often code stands in a passage, where it would stand twice. */
  code: number
}

function readRows(): Row[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-row]'), (row) => {
    const passages = Array.from(row.querySelectorAll('[lang]'))
    return {
      id: row.dataset.row ?? '',
      langs: passages.map((passage) => passage.getAttribute('lang') ?? ''),
      boxes: passages.map((passage) => passage.getBoundingClientRect().toJSON()),
      code: passages.flatMap((one) => [...one.querySelectorAll('pre, .wire-code')]).length,
    }
  })
}

test.describe('at the narrowest and at a wide window', () => {
  test.use(narrowestAndWide)

  for (const station of lessons) {
    test(`${station.slug} stands in both languages, row by row, for everyone`, async ({
      page,
      isMobile,
    }) => {
      // The two addresses differ only in which language goes first: each window takes one.
      const [lang, other] = isMobile ? (['mr', 'en'] as const) : (['en', 'mr'] as const)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(`/${lang}/lessons/${station.slug}/compare`)
      const rows = await page.evaluate(readRows)
      expect(rows.map(({ id }) => id)).toEqual(readBlocks(station, lang).map(({ id }) => id))
      for (const { id, langs, boxes, code } of rows) {
        expect([[], [lang, other]], id).toContainEqual(langs)
        expect(code, id).toBe(0)
        const [first, second] = boxes
        if (!first || !second) continue
        if (isMobile) {
          expect(second.top, id).toBeGreaterThan(first.top)
          expect(second.left, id).toBe(first.left)
        } else {
          expect(second.top, id).toBe(first.top)
          expect(second.left, id).toBeGreaterThan(first.right)
        }
      }
      await expect(page.locator('h1 > [lang=en]')).toHaveText(station.title.en)
      await expect(page.locator('h1 > [lang=mr]')).toHaveText(station.title.mr)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      // Nothing is drawn at one width alone: one of them tells the colours of the night.
      if (isMobile) return
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expectAccessibleColours(page)
      // Letters twice as big, in the window of a laptop.
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await expectNoSidewaysScroll(page)
    })
  }
})

test('a pair lights up for the pointer, the keyboard and the finger', async ({
  page,
  isMobile,
}) => {
  await page.goto('/mr/lessons/one-sentence/compare')
  const row = page.locator('[data-row=story]')
  const dark = await row.evaluate((element) => getComputedStyle(element).backgroundColor)
  if (isMobile) await row.tap()
  else await row.hover()
  await expect(row).not.toHaveCSS('background-color', dark)
  await expect(row).toHaveCSS('outline-width', '2px')
  await page.mouse.move(0, 0)
  await page.locator('h1').click()
  await expect(row).toHaveCSS('background-color', dark)
  await row.focus()
  await expect(row).not.toHaveCSS('background-color', dark)
})

test('the switch’s third position leads there and back, to the same block', async ({ page }) => {
  await page.goto('/en/lessons/two-apis')
  const block = page.locator('[data-block=myths]')
  const top = () => block.evaluate((element) => Math.round(element.getBoundingClientRect().top))
  await block.evaluate((element) => {
    window.scrollBy({ top: element.getBoundingClientRect().top - 230, behavior: 'instant' })
  })
  await page.getByRole('link', { name: 'Both' }).dispatchEvent('click')
  await expect(page).toHaveURL(/\/en\/lessons\/two-apis\/compare$/)
  await expect.poll(top).toBe(230)
  await page.locator('a[hreflang=mr]').dispatchEvent('click')
  await expect(page).toHaveURL(/\/mr\/lessons\/two-apis\/compare$/)
  await expect(page.locator('[data-row=story] [lang]').first()).toHaveAttribute('lang', 'mr')
  await expect.poll(top).toBe(230)
  await page.locator('a[hreflang=mr]').dispatchEvent('click')
  await expect(page).toHaveURL(/\/mr\/lessons\/two-apis$/)
  await expect.poll(top).toBe(230)
})

test('an experiment runs once, across both languages', async ({ page }) => {
  await page.goto('/en/lessons/one-sentence/compare')
  const row = page.locator('[data-row=try]')
  await row.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(row.getByText('Token API', { exact: true })).toHaveCount(1)
  await expect(row.getByText('HTTP/1.1 200 OK').first()).toBeVisible()
})

test('it is printed side by side, without the header, and reads without any script', async ({
  browser,
  appUrl,
}) => {
  const page = await browser.newPage({ baseURL: appUrl, javaScriptEnabled: false })
  await page.goto('/mr/lessons/one-sentence/compare')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  const [mr, en] = ['mr', 'en'].map((lang) => page.locator(`[data-row=story] [lang=${lang}]`))
  expect((await mr?.boundingBox())?.y).toBe((await en?.boundingBox())?.y)
  await expect(page.locator('[data-row=story]')).toHaveCSS('break-inside', 'avoid')
  await expect(page.locator('[data-row=try] [data-shared]')).toBeHidden()
  await page.close()
})
