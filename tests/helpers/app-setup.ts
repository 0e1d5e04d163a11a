import type { TestProject } from 'vitest/node'
import { startApp } from '#tests/helpers/app.ts'

declare module 'vitest' {
  /** What `inject` gives to HTTP tests: the addresses of the running app. */
  interface ProvidedContext {
    appUrl: string
    authUrl: string
    apiUrl: string
    authTlsUrl: string
    apiTlsUrl: string
  }
}

/**
 * Starts one app for all HTTP tests.
 *
 * @returns how to end it
 */
export async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  const app = await startApp()
  project.provide('appUrl', app.appUrl)
  project.provide('authUrl', app.authUrl)
  project.provide('apiUrl', app.apiUrl)
  project.provide('authTlsUrl', app.authTlsUrl)
  project.provide('apiTlsUrl', app.apiTlsUrl)
  return app.stop
}
