import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Bundled, oidc-provider's minified class names silently lose every expiry.
  serverExternalPackages: ['oidc-provider'],
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  experimental: { globalNotFound: true, inlineCss: true },
}

export default config
