import { test as base, expect, type ViewportSize } from '@playwright/test'

/** Addresses of the running app. */
interface Addresses {
  appUrl: string
  authUrl: string
  apiUrl: string
}

/**
 * Playwright's `test`, with the app's addresses, `page.goto('/mr')` relative to the app, and a page
 * that fails its test on a console error, an uncaught error or a request to another origin.
 * A test that provokes one on purpose says so: `test.use({ expectedErrors: [/404/] })`.
 */
export const test = base.extend<Addresses & { expectedErrors: RegExp[]; guard: undefined }>({
  expectedErrors: [[], { option: true }],
  // biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  appUrl: ({}, use) => use(address('APP_URL')),
  authUrl: ({}, use) => use(address('AUTH_URL')),
  apiUrl: ({}, use) => use(address('API_URL')),
  // biome-ignore-end lint/correctness/noEmptyPattern: see above
  baseURL: ({ appUrl }, use) => use(appUrl),
  guard: [
    async ({ context, appUrl, expectedErrors }, use) => {
      const faults: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') {
          faults.push(`console error: ${message.text()} (${message.location().url})`)
        }
      })
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== new URL(appUrl).origin) {
          faults.push(`request to another origin: ${request.url()}`)
        }
      })
      await use(undefined)
      const unexpected = faults.filter(
        (fault) => !expectedErrors.some((pattern) => pattern.test(fault)),
      )
      expect(unexpected, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
})

/** For `test.use`: the narrowest window there is, and a wide one; each project takes its own. */
export const narrowestAndWide = {
  viewport: async (
    { viewport }: { viewport: ViewportSize | null },
    use: (size: ViewportSize) => Promise<void>,
  ) =>
    use((viewport?.width ?? 0) < 600 ? { width: 320, height: 640 } : { width: 1440, height: 900 }),
}

export { expect }

function address(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run these tests with tests/playwright.config.ts`)
  return value
}
