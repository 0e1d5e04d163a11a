import { fileURLToPath } from 'node:url'

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
  ],
  experimental: { globalNotFound: true, inlineCss: true },
}

export default config
