import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Trust } from '#lib/sandbox/api/checks.ts'
import type { ApiEnv } from '#lib/sandbox/api/env.ts'
import { proofAlgs } from '#lib/sandbox/proof-algs.ts'

const scopes = {
  'orders:read': 'Read orders',
  'orders:write': 'Place orders; does not include reading them',
}

/** What the API tells everyone, by address; no token is asked for. */
export const documents = new Map<
  string,
  (app: OpenAPIHono<ApiEnv>, trust: Trust) => Record<string, unknown>
>([
  ['/openapi.json', openApi],
  ['/.well-known/oauth-protected-resource', protectedResource],
])

function openApi(app: OpenAPIHono<ApiEnv>, { issuer, audience }: Trust) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Orders', version: '1' },
    servers: [{ url: audience }],
  })
  return {
    ...document,
    components: {
      ...document.components,
      securitySchemes: {
        oauth: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: `${issuer}/token`, scopes } },
        },
      },
    },
  }
}

/** RFC 9728 §2: which authorization server's tokens this resource takes, and how. */
function protectedResource(_app: OpenAPIHono<ApiEnv>, { issuer, audience }: Trust) {
  return {
    resource: audience,
    authorization_servers: [issuer],
    scopes_supported: Object.keys(scopes),
    bearer_methods_supported: ['header'],
    dpop_signing_alg_values_supported: [...proofAlgs],
    tls_client_certificate_bound_access_tokens: true,
  }
}
