import { describe, expect, test } from 'vitest'
import { workBodies } from '#components/playground/ticket/ticket-work.ts'
import { payloadText, withPayload } from '#lib/wire/edit-token.ts'
import type { HarEntry } from '#lib/wire/har.ts'
import { decodeJwt } from '#lib/wire/jwt.ts'
import { ticketOf } from '#lib/wire/ticket.ts'
import { exchange } from './exchange-call.ts'

const outcomes = (entry: HarEntry | undefined) =>
  entry?._verification?.map(({ id, outcome }) => `${id} ${outcome}`)
const answers = (entries: HarEntry[]) =>
  entries.map(({ _call, response }) => `${_call} ${response.status}`)
const active = (entry: HarEntry | undefined) =>
  JSON.parse(entry?.response.content.text ?? '{}').active

async function issued(body: object = {}): Promise<string> {
  const token = ticketOf(await exchange({ call: null, ...body }))?.token
  if (!token) throw new Error('no token came')
  return token
}

const follow = async (token: string, ...calls: string[]) =>
  (await exchange({ token: { value: token }, follow: calls })).log.entries

describe('a ticket', () => {
  test('is verified with the real key, fetched over HTTP', async () => {
    const [entry] = await follow(await issued(), 'keys')
    expect(entry).toMatchObject({ _call: 'keys', response: { status: 200 } })
    expect(entry?.request.url).toMatch(/\/jwks$/)
    expect(entry).not.toHaveProperty('_checks')
    expect(outcomes(entry)).toEqual([
      'form passed',
      'alg passed',
      'kid passed',
      'signature passed',
      'expiry passed',
    ])
  })

  test.each([
    ['DPoP', 'dpop', 'business 401,business 200'],
    ['a certificate', 'mtls', 'business 200'],
  ])('that is bound to %s is shown once more as it was', async (_key, experiment, shown) => {
    const run = await exchange({ experiment })
    const ticket = ticketOf(run)
    const [body] = (ticket && workBodies('again', ticket, run)) ?? []
    expect(answers((await exchange(body ?? {})).log.entries).join()).toBe(shown)
  })

  test('that was changed by hand is found out, here and at the API', async () => {
    const jwt = decodeJwt(await issued())
    if (!jwt) throw new Error('no JWT')
    const changed = withPayload(jwt, payloadText(jwt).replace('orders:read', 'orders:write'))
    const [keys, called] = await follow(changed, 'keys', 'business')
    expect(outcomes(keys)).toContain('signature failed')
    expect(called?.response.status).toBe(401)
    expect(called?._checks?.find(({ outcome }) => outcome === 'failed')?.id).toBe('signature')
  })

  test('that was revoked is dead to who asks, and still opens the API', async () => {
    const token = await issued()
    const entries = await follow(
      token,
      'introspection',
      'revocation',
      'introspection',
      'business',
      'keys',
    )
    expect(answers(entries)).toEqual([
      'introspection 200',
      'revocation 200',
      'introspection 200',
      'business 200',
      'keys 200',
    ])
    expect([active(entries[0]), active(entries[2])]).toEqual([true, false])
    expect(outcomes(entries[4])).toContain('signature passed')
  })

  test('that is opaque is dead everywhere: its API asks', async () => {
    const client = { id: 'plain-ticket', secret: 'local-mulund-1010-plain' }
    const token = await issued({ client })
    const entries = (
      await exchange({
        client,
        token: { value: token },
        follow: ['keys', 'business', 'revocation', 'business'],
      })
    ).log.entries
    expect(outcomes(entries[0])?.[0]).toBe('form failed')
    expect(answers(entries.slice(1))).toEqual(['business 200', 'revocation 200', 'business 401'])
  })

  test('is asked for first, where none is given; without one nothing follows', async () => {
    const { log } = await exchange({ follow: ['keys'] })
    expect(answers(log.entries)).toEqual(['token 200', 'keys 200'])
    const refused = await exchange({ client: { secret: 'wrong' }, follow: ['keys', 'business'] })
    expect(answers(refused.log.entries)).toEqual(['token 401'])
  })

  test('of a stranger is not given back: its client alone may do that', async () => {
    const token = await issued()
    const client = { id: 'report-reader', secret: 'local-thane-0642-slow' }
    const { log } = await exchange({
      client,
      token: { value: token },
      follow: ['introspection', 'revocation'],
    })
    expect(active(log.entries[0])).toBe(false)
    expect(active((await follow(token, 'introspection'))[0])).toBe(true)
  })
})
