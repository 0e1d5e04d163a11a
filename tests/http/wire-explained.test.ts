import { beforeAll, describe, expect, inject, it } from 'vitest'
import { loadExplanations } from '#lib/course/wire.ts'
import { experiments } from '#lib/exchange/index.ts'
import { languages } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'
import { lineText, requestLines, responseLines } from '#lib/wire/lines.ts'
import { decisiveEntry, outcomeId } from '#lib/wire/outcome.ts'
import { packedJwt } from '#lib/wire/packed.ts'
import { ticketOf } from '#lib/wire/ticket.ts'

const order = { method: 'POST', path: '/orders', body: { item: 'Cutting chai', qty: 2 } }
const write = { scope: 'orders:write' }

const broken = 'post /token HTTP/1.1\r\nhost : a\r\naccept: */*\ncontent-length: 9\r\n\r\n'
const large = `GET /token HTTP/1.1\r\n${'accept:a\r\n'.repeat(1200)}\r\n`

/** What a reader may make of the form, and the statuses that follow: token call, business call. */
const forms: [what: string, request: object, statuses: number[]][] = [
  ['nothing changed', {}, [200, 200]],
  ['the secret in the body', { client: { auth: 'client_secret_post' } }, [200, 200]],
  ['another secret in the body', { client: { auth: 'client_secret_post', secret: 'x' } }, [401]],
  ['no secret', { client: { auth: 'none' } }, [401]],
  ['no client', { client: { id: null, secret: null } }, [401]],
  ['both scopes', { token: { scope: 'orders:read orders:write' } }, [200, 200]],
  ['no scope', { token: { scope: null } }, [200, 200]],
  ['scopes with a comma', { token: { scope: 'orders:read,orders:write' } }, [400]],
  ['no resource', { token: { resource: null } }, [200, 200]],
  ['an unknown resource', { token: { resource: 'https://api.example/' } }, [400]],
  ['a token that is none', { token: { value: 'abc' } }, [401]],
  ['a token in two parts', { token: { value: 'abc def' } }, [400]],
  ['one order', { call: { path: '/orders/ord_1001' } }, [200, 200]],
  ['the head of the orders', { call: { method: 'HEAD' } }, [200, 200]],
  ['an order placed', { token: write, call: order }, [200, 201]],
  [
    'an order too large',
    { token: write, call: { ...order, body: { item: '', qty: 200 } } },
    [200, 422],
  ],
  ['an order that is no JSON', { token: write, call: { ...order, body: '{' } }, [200, 400]],
  ['reading with the right to write', { token: write }, [200, 403]],
  ['an unknown order', { call: { path: '/orders/ord_9' } }, [200, 404]],
  ['an unknown address', { call: { path: '/trains' } }, [200, 404]],
  ['another method', { call: { method: 'PUT', body: {} } }, [200, 405]],
  ['another method without a body', { call: { method: 'DELETE' } }, [200, 405]],
  [
    'what the API says of itself',
    { call: { path: '/.well-known/oauth-protected-resource' } },
    [200, 200],
  ],
  [
    'a token that is given back and asked about',
    { follow: ['introspection', 'revocation', 'introspection', 'keys', 'business'] },
    [200, 200, 200, 200, 200, 200],
  ],
  ['a request by hand that breaks every rule', { raw: { token: broken }, call: null }, [400]],
  ['one that is too large', { raw: { token: large }, call: null }, [431]],
]

/** Ids which no run here shows: the servers' limits, broken answers, what a hand or another server writes. */
const beyond = {
  lines: [
    ...['status-204', 'status-413', 'status-415', 'status-503', 'header-vary'],
    ...['param-username', 'param-password', 'assertion-nbf', 'member-error'],
    ...['insufficient_scope', 'invalid_dpop_proof', 'invalid_token'].map((code) => `error-${code}`),
  ],
  outcomes: [
    'token.rate-limit',
    ...['unreachable', 'timeout', 'cut', 'too-large', 'not-http'].flatMap((ending) => [
      `token.${ending}`,
      `business.${ending}`,
    ]),
  ],
}

async function run(request: object): Promise<Recording> {
  const response = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Recording
}

const statuses = ({ log }: Recording) => log.entries.map(({ response }) => response.status)

let recordings: Recording[]

beforeAll(async () => {
  recordings = await Promise.all([
    ...forms.map(([, request]) => run(request)),
    ...experiments.map(({ id }) => run({ experiment: id })),
  ])
}, 20_000)

const entries = () => recordings.flatMap(({ log }) => log.entries)
/** The names of what is printed on the tokens that were given: header and payload. */
const printed = () =>
  recordings.flatMap((recording) => {
    const jwt = ticketOf(recording)?.jwt
    return Object.keys({ ...jwt?.header, ...jwt?.payload }).map((name) => `member-${name}`)
  })
/** What is packed in the assertions and proofs that were sent. */
const packed = () =>
  wire().flatMap((line) => {
    const jwt = packedJwt(line)
    return jwt ? [...jwt.header, ...jwt.payload].map(({ explain }) => explain) : []
  })
const wire = () => entries().flatMap((entry) => [...requestLines(entry), ...responseLines(entry)])

describe('the runs that are looked at', () => {
  it.each(forms.map(([what, , expected], index) => [what, index, expected] as const))(
    'end as they are meant to: %s',
    (_what, index, expected) => {
      expect(statuses(recordings[index] as Recording)).toEqual(expected)
    },
  )

  it('leave no line without a question, but brackets', () => {
    const silent = wire().filter(({ explain, part }) => !explain && part !== 'empty')
    expect(silent.map(lineText).filter((text) => !/^[\s[\]{},]*$/.test(text))).toEqual([])
  })
})

describe.each(languages)('explained in %s', (lang) => {
  const { lines, checks, outcomes, experiments: named } = loadExplanations(lang)

  it('every line on the wire', () => {
    const asked = new Set([...wire().map(({ explain }) => explain), ...printed(), ...packed()])
    const lacking = [...asked, ...beyond.lines].filter((id) => id && !lines[id])
    expect(lacking.map((id) => `content/wire/lines/${id}.json is missing`)).toEqual([])
    expect(asked.size).toBeGreaterThan(50)
    const unasked = Object.keys(lines).filter((id) => !asked.has(id) && !beyond.lines.includes(id))
    expect(unasked.map((id) => `content/wire/lines/${id}.json explains what no run shows`)).toEqual(
      [],
    )
  })

  it('every check of both servers', () => {
    const made = new Set(
      entries().flatMap(({ _call, _checks, _verification }) =>
        (_verification ?? _checks ?? []).map(({ id }) => `${_call}.${id}`),
      ),
    )
    const lacking = [...made].filter((id) => !checks[id])
    expect(lacking.map((id) => `content/wire/checks/${id}.json is missing`)).toEqual([])
    expect(made.size).toBeGreaterThanOrEqual(13)
    const unmade = Object.keys(checks).filter((id) => !made.has(id))
    expect(unmade.map((id) => `content/wire/checks/${id}.json explains what no run shows`)).toEqual(
      [],
    )
  })

  it('every way in which an exchange ends', () => {
    const lacking = recordings.filter((recording) => {
      const entry = decisiveEntry(recording)
      return !entry || !outcomeId(entry, outcomes)
    })
    expect(lacking.map(statuses)).toEqual([])
    const shown = experiments.map((experiment, index) => {
      const entry = decisiveEntry(recordings[forms.length + index] as Recording)
      return entry && outcomeId(entry, outcomes, experiment)
    })
    expect(shown).toEqual(experiments.map(({ id }) => `experiment.${id}`))
    expect(beyond.outcomes.filter((id) => !outcomes[id])).toEqual([])
  })

  it('every experiment: its name, its change and what it shows', () => {
    const ids = experiments.map(({ id }) => id).sort()
    expect(Object.keys(named).sort()).toEqual(ids)
    expect(ids.filter((id) => !outcomes[`experiment.${id}`])).toEqual([])
  })
})
