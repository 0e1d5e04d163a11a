import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with every place of the page that breaks WCAG 2.2 AA or a best practice that axe knows. */
export async function expectAccessible(page: Page): Promise<void> {
  // Wherever a page is scrolled to, its header covers something.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const places = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
  expect(places).toEqual([])
}

/** Fails if the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const wide = Array.from(document.querySelectorAll('body *'), (element) => ({
      element: element.outerHTML.slice(0, 80),
      right: element.getBoundingClientRect().right,
    })).filter(({ right }) => right > width + 0.5)
    return document.documentElement.scrollWidth > width ? wide.slice(0, 5) : []
  })
  expect(beyond).toEqual([])
}
