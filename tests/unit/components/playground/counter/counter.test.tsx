// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Checks } from '#components/playground/counter/checks.tsx'
import { CounterSides } from '#components/playground/counter/counter-sides.tsx'
import { PlaygroundLanguage } from '#components/playground/language.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import type { Check } from '#lib/wire/har.ts'
import { entry } from '#tests/helpers/entries.ts'

const ui = JSON.parse(readFileSync('content/ui/en.json', 'utf8')).playground
const messages = {
  ui,
  explanations: { lines: {}, checks: {}, outcomes: {}, experiments: {} },
  experiments: [],
} as PlaygroundMessages

const show = (part: ReactNode) =>
  render(
    <PlaygroundLanguage lang="en" messages={messages}>
      {part}
    </PlaygroundLanguage>,
  )
const check = (id: string, outcome: Check['outcome'], _log?: string): Check => ({
  id,
  outcome,
  source: 'RFC 6749 §5.2',
  ...(_log && { _log }),
})
const refused = (id: string, log?: string) =>
  entry({
    status: 401,
    statusText: 'Unauthorized',
    answerHeaders: { 'x-request-id': 'req-17', 'www-authenticate': 'Basic realm="r"' },
    answer: { error: 'invalid_client' },
    rest: { _checks: [check(id, 'failed', log)] },
  })

afterEach(cleanup)

describe('a check that was skipped', () => {
  it('was not reached after the one that failed, and not needed before one that was made', () => {
    show(
      <Checks
        server="business"
        checks={[
          check('signature', 'skipped'),
          check('issuer', 'failed'),
          check('scope', 'skipped'),
        ]}
      />,
    )
    const words = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(words[0]).toContain(ui.checks.needless)
    expect(words[1]).toContain(ui.checks.failed)
    expect(words[2]).toContain(ui.checks.skipped)
  })
})

describe('the two sides of the counter', () => {
  it('are what the caller may know, and the log’s line with the id that leads to it', () => {
    const { container } = show(
      <CounterSides entry={refused('client-proof', 'invalid secret provided')} />,
    )
    const [outside, inside] = [...container.querySelectorAll('h4')].map(
      ({ parentElement }) => parentElement?.textContent,
    )
    expect(outside).toContain('401 Unauthorized')
    expect(outside).toContain('invalid_client')
    expect(outside).not.toContain('invalid secret provided')
    expect(inside).toMatch(/x-request-id: req-17client-proof: invalid secret provided/)
    expect(container.textContent).toContain(ui.counter.vague)
  })

  it('say why an answer is vague only where it is', () => {
    const { container } = show(<CounterSides entry={refused('scope', 'not allowed')} />)
    expect(container.textContent).not.toContain(ui.counter.vague)
  })

  it('are not told apart where the log says no more', () => {
    const { container } = show(<CounterSides entry={refused('scope')} />)
    expect(container.querySelector('h4')).toBeNull()
    expect(container.textContent).toBe(ui.counter.find.replaceAll('`', ''))
  })

  it('have nothing to tell of a call that went well', () => {
    const { container } = show(<CounterSides entry={entry()} />)
    expect(container.textContent).toBe('')
  })
})
