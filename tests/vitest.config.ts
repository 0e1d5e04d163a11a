import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const alias = {
  // Next's guard throws outside Next.
  'server-only': fileURLToPath(new URL('./helpers/empty.ts', import.meta.url)),
}

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    allowOnly: false,
    // A busy machine is no fault of the code.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          setupFiles: ['tests/helpers/quiet-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          // See playwright.config.ts: what talks over sockets meets the machine's hiccups.
          retry: 1,
          include: ['tests/http/**/*.test.ts'],
          globalSetup: ['tests/helpers/app-setup.ts'],
        },
      },
    ],
  },
})
