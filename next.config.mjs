import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The scripts of package.json make the fonts anew when the content changed. Next called by itself
// needs at least some.
if (!existsSync(new URL('app/fonts.css', import.meta.url))) await import('./lib/fonts/build.mjs')

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Bundled, oidc-provider's minified class names silently lose every expiry.
  serverExternalPackages: ['oidc-provider'],
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  // The name of a font file changes with its bytes.
  headers: async () => [
    {
      source: '/fonts/:file(.*\\.woff2)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    // Next compresses a route handler's answer only if its type is set here.
    {
      source: '/:lang/playground.json',
      headers: [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }],
    },
  ],
  experimental: { globalNotFound: true, inlineCss: true },
}

export default config
