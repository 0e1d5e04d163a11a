import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import { fontHeaders } from './lib/fonts/headers.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

// The scripts of package.json make the fonts anew when the content changed. Next called by itself
// needs at least some.
if (!existsSync(new URL('app/fonts.css', import.meta.url))) await import('./lib/fonts/build.mjs')

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Bundled, oidc-provider's minified class names silently lose every expiry; the certificate
  // library finds its own parts by class.
  serverExternalPackages: ['oidc-provider', '@peculiar/x509', 'reflect-metadata'],
  turbopack: { root },
  cacheHandler: fileURLToPath(new URL('lib/page-cache.mjs', import.meta.url)),
  headers: async () => [
    ...fontHeaders(root),
    // Next compresses a route handler's answer only if its type is set here.
    {
      source: '/:lang/playground.json',
      headers: [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }],
    },
    {
      source: '/search.json',
      headers: [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }],
    },
    {
      source: '/:lang/lessons/:slug.md',
      headers: [{ key: 'Content-Type', value: 'text/markdown; charset=utf-8' }],
    },
  ],
  rewrites: async () => [
    // Where a browser asks for an icon before it has read which one.
    { source: '/favicon.ico', destination: '/icon.svg' },
    { source: '/:lang/lessons/:slug.md', destination: '/:lang/lessons/:slug/markdown' },
  ],
  experimental: { globalNotFound: true, inlineCss: true },
}

/**
 * The development server also has the pages for writers, `page.dev.tsx`.
 *
 * @param {string} phase
 */
export default function phaseConfig(phase) {
  const pageExtensions = ['tsx', 'ts']
  if (phase === PHASE_DEVELOPMENT_SERVER) pageExtensions.unshift('dev.tsx')
  return { ...config, pageExtensions }
}
