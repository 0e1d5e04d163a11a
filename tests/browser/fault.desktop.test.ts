import { fault } from '#lib/i18n/fault.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

test.use({ expectedErrors: [/ERR_FAILED|ChunkLoadError|Failed to load chunk/] })

for (const lang of ['mr', 'en'] as const) {
  test(`a page whose script does not come says so, and works when asked again: ${lang}`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/glossary`, { waitUntil: 'networkidle' })
    await page.route('**/*.js', (route) => route.abort())
    await page.getByRole('link', { name: 'Playground' }).first().click()
    const main = page.getByRole('main')
    await expect(main).toContainText(fault[lang].title)
    await expect(main.locator(`[lang=${lang}]`).first()).toBeVisible()
    await expect(main.getByRole('link')).toHaveAttribute('href', `/${lang}`)
    await expectAccessible(page)
    await page.unroute('**/*.js')
    await main.getByRole('button', { name: fault[lang].again }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Playground' })).toBeVisible()
  })
}
