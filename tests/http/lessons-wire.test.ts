import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, inject, it } from 'vitest'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import { type Lesson, lessons, type Run, runsOf } from '#tests/helpers/content/lessons.ts'
import { comparable, recordedMessages, writtenMessage } from '#tests/helpers/content/wire-text.ts'

const addresses = { authUrl: inject('authUrl'), apiUrl: inject('apiUrl') }

async function exchange(experiment: string | null): Promise<HarEntry[]> {
  const answer = await fetch(`${inject('appUrl')}/api/exchange`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(experiment === null ? {} : { experiment }),
  })
  expect(answer.status).toBe(200)
  const { log } = (await answer.json()) as Recording
  return log.entries
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
    runsOf(block).map((run) => ({ place, run, name: run.experiment ?? 'the demo exchange' })),
  )
  const recorded = new Map<string | null, Promise<HarEntry[]>>()

  it.each(runs)('is what happens: $place, $name', async ({ run }) => {
    const once = recorded.get(run.experiment) ?? exchange(run.experiment)
    recorded.set(run.experiment, once)
    const entries = await once
    const { token, business }: Omit<Run, 'experiment'> = run
    expect({
      token: outcome(entries, 'token'),
      business: outcome(entries, 'business'),
    }).toEqual({ token, business })
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

  it.skipIf(!tools)('bring the orders', () => {
    const block = blocks.find(({ block: { id } }) => id === 'tomorrow')?.block
    const script = (block?.code.join('\n') ?? '')
      .replace('http://127.0.0.1:4001', addresses.authUrl)
      .replace('http://127.0.0.1:4002', addresses.apiUrl)
    const output = execFileSync('sh', ['-c', script], { encoding: 'utf8', timeout: 10_000 })
    expect(JSON.parse(output)).toHaveProperty('orders.0.item', 'Vada pav')
  })
})
