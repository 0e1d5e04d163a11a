import { readBlocks } from '#lib/course/blocks.ts'
import { stations } from '#lib/course/stations.ts'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

const line = stations()
const blocks = line.flatMap((station) =>
  readBlocks(station, 'mr')
    .filter(({ type }) => type !== 'Next')
    .map(({ id }) => `${station.slug}-${id}`),
)

for (const address of ['/mr/course', '/en/course/compare']) {
  test(`${address} holds every block of every station, once`, async ({ page }) => {
    await page.goto(address)
    const ids = await page
      .locator('main [data-block]')
      .evaluateAll((all) => all.map((block) => block.id))
    expect(ids).toEqual(blocks)
    const all = await page.locator('[id]').evaluateAll((some) => some.map(({ id }) => id))
    expect(all.filter((id, index) => all.indexOf(id) < index)).toEqual([])
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('main button:not(.term, .copy, [popovertarget])')).toHaveText(
      /^Print/,
    )
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    // Each block was looked at on its lesson's own pages: here, what stands around them.
    await page.addStyleTag({ content: 'article ~ article ~ article { display: none }' })
    await expectAccessible(page)
  })
}

test('on paper each station begins a page, and every answer is open', async ({ page }) => {
  await page.goto('/en/course')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.locator('article').first()).toHaveCSS('break-before', 'page')
  const answer = page.locator('#identity-recall details > div').first()
  await expect(answer).toBeVisible()
  await expect(answer).toContainText('Right.')

  // A station alone, where results and answers wait for a press.
  await page.goto('/en/lessons/step-1-ask')
  for (const text of [
    '400 invalid_request',
    'No token came, so the Business API',
    'That is why HTTPS',
  ]) {
    await expect(page.getByText(text).first()).toBeVisible()
  }
})

test('the switch leads from one language to both', async ({ page }) => {
  await page.goto('/mr')
  await page.locator('main a[href="/mr/course"]').click()
  await expect(page).toHaveURL(/\/mr\/course$/)
  await page.getByRole('link', { name: 'दोन्ही' }).click()
  await expect(page).toHaveURL(/\/mr\/course\/compare$/)
  await expect(page.locator('[data-row=identity-pair] [lang]').first()).toHaveAttribute(
    'lang',
    'mr',
  )
})

for (const width of [560, 620, 900, 1100]) {
  test(`tables and the header fit a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const view of ['', '/compare']) {
      await page.goto(`/en/lessons/reading-errors${view}`)
      await expectNoSidewaysScroll(page)
      const wide = await page
        .locator('.pair')
        .evaluateAll((all) => all.filter((pair) => pair.scrollWidth > pair.clientWidth).length)
      expect(wide).toBe(0)
    }
  })
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const lang of ['mr', 'en']) {
    test(`every label stays in its drawing: ${lang}`, async ({ page }) => {
      await page.goto(`/${lang}/course`)
      await page.evaluate(() => document.fonts.ready)
      await expectNoSidewaysScroll(page)
      const drawings = page.locator('svg[role=img]')
      expect(await drawings.count()).toBeGreaterThan(7)
      const outside = await drawings.evaluateAll((all) =>
        all.flatMap((drawing) => {
          const { left, right } = drawing.getBoundingClientRect()
          return Array.from(drawing.querySelectorAll('tspan, rect'), (part) => ({
            text: part.textContent,
            box: part.getBoundingClientRect(),
          }))
            .filter(({ box }) => box.left < left || box.right > right)
            .map(({ text }) => text)
        }),
      )
      expect(outside).toEqual([])
    })
  }
})
