import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, inject, it } from 'vitest'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import {
  type Lesson,
  lessons,
  mysteriesOf,
  type Run,
  runsOf,
} from '#tests/helpers/content/lessons.ts'
import { comparable, recordedMessages, writtenMessage } from '#tests/helpers/content/wire-text.ts'

const addresses = { authUrl: inject('authUrl'), apiUrl: inject('apiUrl') }

/** @param value - a token to use instead of asking for one */
async function exchange(experiment: string | null, value?: string): Promise<HarEntry[]> {
  const answer = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...(experiment === null ? {} : { experiment }),
      ...(value === undefined ? {} : { token: { value } }),
    }),
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

describe('what a lesson says about an experiment', () => {
  const runs = blocks.flatMap(({ place, block }) =>
    runsOf(block).map((run, index, all) => ({
      place: `${place} ${index + 1}`,
      run,
      name: run.experiment ?? 'the demo exchange',
      earlier: run.tokenOf === undefined ? undefined : all[run.tokenOf],
    })),
  )
  const recorded = new Map<string | null, Promise<HarEntry[]>>()

  function once(experiment: string | null): Promise<HarEntry[]> {
    const known = recorded.get(experiment) ?? exchange(experiment)
    recorded.set(experiment, known)
    return known
  }

  it.each(runs)('is what happens: $place, $name', async ({ run, earlier }) => {
    const entries = earlier
      ? await exchange(run.experiment, tokenIn(await once(earlier.experiment)))
      : await once(run.experiment)
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
    const last = (await exchange(experiment)).at(-1)
    expect(last?.response.status).toBeGreaterThanOrEqual(400)
    expect(last?._call).toBe(who)
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
    const [header, payload] = parts(tokenIn(await exchange(null)))
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
    const messages = recordedMessages(await exchange(null), addresses)
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
