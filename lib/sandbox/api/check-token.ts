import { createHash, type X509Certificate } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { confirmation, type Inspection, type Trust, tokenChecks } from '#lib/sandbox/api/checks.ts'
import type { ApiEnv } from '#lib/sandbox/api/env.ts'
import { problem } from '#lib/sandbox/api/problem.ts'
import { TokenRefusal } from '#lib/sandbox/api/refusal.ts'
import { scopesAt } from '#lib/sandbox/api/routes.ts'
import { clientCertificate } from '#lib/sandbox/client-certificate.ts'

const details = {
  400: 'The access token was not sent in the one way that this API takes.',
  401: 'This call brought no access token that is valid here.',
  403: 'The access token does not allow this call.',
} as const

/**
 * Runs the token checks, in their order, before anything else of the request is looked at: the
 * body, the method, even whether there is such an address.
 */
export const checkToken = (trust: Trust) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const account = c.get('account')
    const { incoming } = c.env ?? {}
    const authorization = c.req.header('authorization')
    const call: Inspection = {
      authorization,
      scheme: /^dpop\b/i.test(authorization ?? '') ? 'DPoP' : 'Bearer',
      proof: c.req.header('dpop'),
      method: c.req.method,
      address: (incoming?.publicUrl ?? trust.audience) + c.req.path,
      certificate: incoming && thumbprint(clientCertificate(incoming.socket)),
      formToken: await formToken(c.req),
      scope: scopesAt(c.req.path)?.[c.req.method],
      now: Math.floor(Date.now() / 1_000),
      token: '',
      claims: {},
    }
    for (const check of tokenChecks) {
      if (check.concerns && !check.concerns(call)) {
        if (!check.optional) account.skip(check.id)
        continue
      }
      try {
        await check.run(call, trust)
      } catch (error) {
        account.fail(check.id, error instanceof TokenRefusal ? error.log : String(error))
        return answer(error, call, trust)
      }
      account.pass(check.id)
    }
    await next()
  })

function answer(error: unknown, { scheme, claims, now }: Inspection, { proofs }: Trust): Response {
  if (error instanceof TokenRefusal) {
    const bound = confirmation(claims).jkt !== undefined
    return problem(error.status, details[error.status], {
      headers: {
        'www-authenticate': error.wwwAuthenticate(scheme, bound),
        ...(error.challenge.error === 'use_dpop_nonce' && { 'dpop-nonce': proofs.nonce(now) }),
      },
    })
  }
  // The issuer's keys cannot be had: no fault of the token, and it may pass.
  return problem(503, 'No token can be checked just now.', { headers: { 'retry-after': '1' } })
}

/** A certificate as `x5t#S256` names it (RFC 8705 §3.1): the hash of its DER form. */
function thumbprint(certificate: X509Certificate | undefined): string | undefined {
  return certificate && createHash('sha256').update(certificate.raw).digest('base64url')
}

async function formToken(req: {
  header(name: string): string | undefined
  text(): Promise<string>
}) {
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(req.header('content-type') ?? '')) return
  return new URLSearchParams(await req.text()).get('access_token') ?? undefined
}
