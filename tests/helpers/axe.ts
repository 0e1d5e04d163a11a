import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules of those that look at colours: all that another theme can break. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Fails with every place of the page that breaks WCAG 2.2 AA or a best practice that axe knows. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, (axe) => axe.withTags(tags))
}

/**
 * Fails with every place of the page where the colours break WCAG 2.2 AA: for a page that is
 * accessible in one theme and is looked at in the other.
 */
export async function expectAccessibleColours(page: Page): Promise<void> {
  await expectNoViolation(page, (axe) => axe.withRules(ofColours))
}

async function expectNoViolation(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  // Wherever a page is scrolled to, its header covers something.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  // What passes is not told, and no frame is looked into, because there is none: a third of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  expect(await page.locator('iframe').count()).toBe(0)
  const { violations } = await choose(axe).analyze()
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
