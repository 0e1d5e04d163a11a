import { startApp } from '#tests/helpers/app.ts'

/**
 * Starts one app for all browser tests; their workers find its addresses in the environment.
 *
 * @returns how to end it
 */
async function setup(): Promise<() => Promise<void>> {
  const app = await startApp()
  Object.assign(process.env, {
    APP_URL: app.appUrl,
    AUTH_URL: app.authUrl,
    API_URL: app.apiUrl,
  })
  return async () => {
    await app.stop()
  }
}

// Playwright takes the default export.
export default setup
