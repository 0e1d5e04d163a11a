// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PlaygroundLanguage } from '#components/playground/language.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import { InShort } from '#components/playground/result/in-short.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const ui = JSON.parse(readFileSync('content/ui/en.json', 'utf8')).playground
const messages = {
  ui,
  explanations: {
    lines: {},
    checks: { 'token.client-proof': { label: 'Secret right?', text: '' } },
    outcomes: {},
    experiments: { 'wrong-secret': { name: 'Wrong secret', change: 'Its last letter changes.' } },
  },
  experiments: [],
} as PlaygroundMessages

const token = (parts = {}) => entry({ answer: { access_token: 'a.b.c' }, ...parts })
const orders = (parts = {}) => entry({ role: 'business', answer: { orders: [] }, ...parts })
const good = recording(token(), orders())

/** The three answers for a run. */
function answers(entries: HarEntry[] | undefined, experiment?: string): (string | null)[] {
  const run = entries && recording(...entries)
  render(
    <PlaygroundLanguage lang="en" messages={messages}>
      <InShort
        place={{ current: null }}
        result={run && { recording: run, experiment, receivedAt: 0 }}
        base={good}
        chosen={experiment}
        hidden={false}
        onMore={() => {}}
      />
    </PlaygroundLanguage>,
  )
  return screen.getAllByRole('definition').map(({ textContent }) => textContent)
}

afterEach(cleanup)

describe('what was changed', () => {
  it('is asked before a run, and said by the experiment', () => {
    expect(answers(undefined)[0]).toBe(ui.noChangeHint)
    cleanup()
    expect(answers([token(), orders()], 'wrong-secret')[0]).toBe('Its last letter changes.')
  })

  it('is told by the request lines where there was no experiment', () => {
    const other = token({ headers: { host: 'other' } })
    expect(answers([other, orders({ method: 'POST' })])[0]).toBe(
      `Token API: host Business API: ${ui.predict.start} `,
    )
    cleanup()
    expect(answers([token(), orders()])[0]).toBe(ui.short.same)
  })
})

describe('what the server saw', () => {
  const refused = { id: 'client-proof', outcome: 'failed', source: '' } as const
  const broken = { status: 400, rest: { _raw: { request: 'x', response: '' } } }

  it.each([
    ['a refusal', [token({ status: 401, rest: { _checks: [refused] } })], /401.*Secret right\?/],
    ['a good end', [token(), orders()], /Token API: 200.*Business API: 200.*Nothing was refused/],
    ['no answer', [token({ status: 0 })], new RegExp(`Token API: +${ui.checks.unanswered}`)],
    ['a `200` without a token', [token({ answer: '<html>' })], /200.*gave no ticket/],
    ['a text that is no HTTP', [token(broken)], new RegExp(`400.*${ui.raw.unchecked}`)],
  ])('after %s', (_end, entries, expected) => {
    expect(answers(entries)[1]).toMatch(expected)
  })
})
