import type { Page } from '@playwright/test'

/** The names of the font files that a page has loaded, without their hash, and their bytes. */
export async function loadedFonts(page: Page): Promise<{ names: string[]; bytes: number }> {
  const entries = await page.evaluate(async () => {
    await document.fonts.ready
    return performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'))
      .map((entry) => ({
        name: entry.name,
        bytes: (entry as PerformanceResourceTiming).encodedBodySize,
      }))
  })
  return {
    names: entries.map(({ name }) => name.replace(/^.*\/|-[0-9a-f]{10}\.woff2$/g, '')).sort(),
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
