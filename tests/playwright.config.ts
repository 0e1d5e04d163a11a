import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { chromiumFlags, findBrowser } from '#lib/start/browser.mjs'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export default defineConfig({
  testDir: 'browser',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  globalSetup: './helpers/browser-setup.ts',
  // A busy machine is no fault of the code.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: availableParallelism(),
  fullyParallel: true,
  // A hiccup of the machine costs a second try, which the end of `npm test` names.
  retries: 1,
  forbidOnly: true,
  reporter: 'list',
  use: {
    launchOptions: { executablePath: await findBrowser(), args: chromiumFlags() },
  },
  // A file is run at both widths unless its name chooses one.
  projects: [
    {
      name: 'desktop',
      testIgnore: '**/*.phone.test.ts',
      use: { viewport: { width: 1440, height: 900 } },
    },
    { name: 'phone', testIgnore: '**/*.desktop.test.ts', use: phone },
  ],
})
