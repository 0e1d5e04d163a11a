import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, inject, it } from 'vitest'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import claimed from '#tests/data/claims.json' with { type: 'json' }
import { bearsOut, type Claim, claimsIn, claimsOf } from '#tests/helpers/content/claims.ts'
import {
  type Lesson,
  lessons,
  mysteriesOf,
  type Run,
  runsOf,
} from '#tests/helpers/content/lessons.ts'
import { comparable, recordedMessages, writtenMessage } from '#tests/helpers/content/wire-text.ts'

const addresses = { authUrl: inject('authUrl'), apiUrl: inject('apiUrl') }

/** @param what - an experiment, none (the demo exchange), or the exchange itself */
async function exchange(what: string | object | null): Promise<HarEntry[]> {
  const answer = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typeof what === 'string' ? { experiment: what } : (what ?? {})),
  })
  expect(answer.status).toBe(200)
  const { log } = (await answer.json()) as Recording
  return log.entries
}

/** The access token that came in an exchange. */
function tokenIn(entries: HarEntry[]): string {
  const entry = entries.find(({ _call }) => _call === 'token')
  return JSON.parse(entry?.response.content.text ?? '{}').access_token ?? ''
}

/** What the last call of a role answered, as a `Try` states it: `401 invalid_client`. */
function outcome(entries: HarEntry[], role: 'token' | 'business'): string | null {
  const entry = entries.findLast(({ _call }) => _call === role)
  if (!entry) return null
  const { status, headers, content } = entry.response
  const challenge = headers.find(({ name }) => name.toLowerCase() === 'www-authenticate')
  const code =
    role === 'token'
      ? /"error": ?"(\w+)"/.exec(content.text ?? '')?.[1]
      : /error="(\w+)"/.exec(challenge?.value ?? '')?.[1]
  return [String(status), ...(code ? [code] : [])].join(' ')
}

function blocksOf({ station, blocks }: Lesson) {
  return blocks.mr.map((block) => ({ place: `${station.slug} / ${block.id}`, block }))
}

const blocks = lessons.flatMap(blocksOf)
const recorded = new Map<string, Promise<HarEntry[]>>()

/** The same exchange is made once for all that ask. */
function once(what: string | object | null): Promise<HarEntry[]> {
  const name = JSON.stringify(what)
  const known = recorded.get(name) ?? exchange(what)
  recorded.set(name, known)
  return known
}

describe('what a lesson says about an experiment', () => {
  const runs = blocks.flatMap(({ place, block }) =>
    runsOf(block).map((run, index) => ({
      place: `${place} ${index + 1}`,
      run,
      name: run.experiment ?? 'the demo exchange',
    })),
  )
  it.each(runs)('is what happens: $place, $name', async ({ run }) => {
    const entries = await once(run.experiment)
    const { token, business }: Pick<Run, 'token' | 'business'> = run
    expect({
      token: outcome(entries, 'token'),
      business: outcome(entries, 'business'),
    }).toEqual({ token, business })
  })
})

describe('a run without a name', () => {
  const mysteries = blocks.flatMap(({ block }) => mysteriesOf(block))

  it.each(mysteries)('ends with the one who speaks: $experiment', async ({ experiment, who }) => {
    const last = (await once(experiment)).at(-1)
    expect(last?.response.status).toBeGreaterThanOrEqual(400)
    expect(last?._call).toBe(who)
  })
})

describe('what a lesson says of a status, a code or a header', () => {
  const evidence: Record<string, readonly (string | object)[]> = claimed.evidence

  /** Every answer that the lesson may speak of. */
  async function answers({ station, blocks: { mr } }: Lesson): Promise<HarEntry[]> {
    const named = mr.flatMap((block) => [...runsOf(block), ...mysteriesOf(block)])
    const all = [null, ...named.map(({ experiment }) => experiment)]
    const recordings = [...all, ...(evidence[station.slug] ?? [])].map(once)
    return (await Promise.all(recordings)).flat()
  }

  const elsewhere = (lesson: Lesson, { code }: Claim) =>
    claimed.elsewhere.some((one) => one.lesson === lesson.station.slug && one.code === code)

  it('is found in a text', () => {
    expect(claimsIn('here', '401 `invalid_token`, RFC 6750 §3.1, 300 seconds, 200')).toEqual([
      { place: 'here', status: 401, code: 'invalid_token' },
      { place: 'here', status: 200 },
    ])
  })

  it('is borne out by that very answer', async () => {
    const [token] = await once('wrong-secret')
    const claim = { place: 'here', status: 401, code: 'invalid_client' }
    expect(token && bearsOut(token, claim)).toBe(true)
    expect(token && bearsOut(token, { ...claim, status: 400 })).toBe(false)
    expect(token && bearsOut(token, { ...claim, code: 'invalid_token' })).toBe(false)
    expect(token && bearsOut(token, { place: 'here', text: 'Retry-After' })).toBe(false)
  })

  it.each(lessons)('is what servers answer: $station.slug', async (lesson) => {
    const entries = await answers(lesson)
    const claims = claimsOf(lesson).filter((claim) => !elsewhere(lesson, claim))
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.filter((claim) => !entries.some((one) => bearsOut(one, claim)))).toEqual([])
  })

  const gates = lessons.flatMap((lesson) =>
    lesson.blocks.mr.flatMap(({ parts }) => {
      const values = (name: string) =>
        parts.flatMap((part) => (part.startsWith(`Gate ${name}=`) ? [part.split('=')[1]] : []))
      const outs = values('out')
      return values('check').map((check, index) => ({ lesson, check, out: outs[index] }))
    }),
  )

  it.each(gates)('is what is answered at the gate $check', async ({ lesson, check, out }) => {
    const stopped = (await answers(lesson)).filter(
      ({ _call, _checks }) =>
        _call === 'business' && _checks?.find(({ outcome }) => outcome === 'failed')?.id === check,
    )
    expect(stopped.map((entry) => outcome([entry], 'business'))).toContain(out)
  })

  it('names the gates in the order of the checks', async () => {
    const [entry] = (await once('no-token')).filter(({ _call }) => _call === 'business')
    const order = entry?._checks?.map(({ id }) => id)
    expect(order?.slice(0, gates.length)).toEqual(gates.map(({ check }) => check))
  })
})

describe('the token that a lesson takes apart', () => {
  const shown = blocks.flatMap(({ block }) => block.code.filter((code) => /^eyJ/.test(code)))
  const parts = (token: string) =>
    token
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))

  it('has the header and the claims that a token has today', async () => {
    const [header, payload] = parts(tokenIn(await once(null)))
    expect(shown.length).toBeGreaterThan(0)
    for (const [shownHeader, shownPayload] of shown.map(parts)) {
      expect({ ...shownHeader, kid: '' }).toEqual({ ...header, kid: '' })
      expect(Object.keys(shownPayload).sort()).toEqual(Object.keys(payload).sort())
      expect(shownPayload.exp - shownPayload.iat).toBe(payload.exp - payload.iat)
    }
  })
})

describe('wire text in a lesson', () => {
  const written = blocks.flatMap(({ place, block }) =>
    block.code
      .filter((code) => /^(?:GET|POST|HTTP\/)/.test(code))
      .map((code, index) => ({ place: `${place} ${index + 1}`, code })),
  )

  it('is compared to the letter', () => {
    const message = 'GET /orders HTTP/1.1\nhost: 127.0.0.1:4002'
    expect(writtenMessage(message)).toBe(message)
    expect(comparable(message)).not.toBe(comparable(message.replace('host', 'Host')))
    expect(comparable('Date: today')).toBe(comparable('Date: tomorrow'))
  })

  it.each(written)('is as recorded: $place', async ({ code }) => {
    const messages = recordedMessages(await once(null), addresses)
    const [start = ''] = code.split('\n')
    const alike = messages.filter(
      (one) => one.startsWith(start) && one.includes('<token>') === /eyJ/.test(code),
    )
    expect([writtenMessage(code)]).toEqual(alike)
  })
})

describe('the commands of a lesson', () => {
  const tools = ['sh', 'curl', 'sed'].every((tool) => !spawnSync(tool, ['--version']).error)

  const codeOf = (id: string) => blocks.find(({ block }) => block.id === id)?.block.code ?? []
  const [environment = '', calls = ''] = codeOf('tomorrow')
  const [tool = ''] = codeOf('tools')

  it.skipIf(!tools).each([
    ['tomorrow', calls],
    ['at your company, curl', tool],
  ])('bring the orders: %s', (_name, commands) => {
    const script = `${environment}\n${commands}`
      .replace('http://127.0.0.1:4001', addresses.authUrl)
      .replace('http://127.0.0.1:4002', addresses.apiUrl)
    const output = execFileSync('sh', ['-c', script], { encoding: 'utf8', timeout: 10_000 })
    expect(JSON.parse(output)).toHaveProperty('orders.0.item', 'Vada pav')
  })
})
