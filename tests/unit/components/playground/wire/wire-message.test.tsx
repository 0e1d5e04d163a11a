// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { PlaygroundLanguage } from '#components/playground/language.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import { WireMessage } from '#components/playground/wire/wire-message.tsx'
import { type OverlaidLine, overlay } from '#lib/wire/difference.ts'
import { responseLines } from '#lib/wire/lines.ts'
import { entry } from '#tests/helpers/entries.ts'

const words = (title: string) => ({ title, text: 'What it is.', source: ['RFC 9110 §8'] })
const messages = {
  ui: JSON.parse(readFileSync('content/ui/en.json', 'utf8')).playground,
  explanations: {
    lines: { 'header-pragma': words('An old header'), 'member-error': words('The code') },
    checks: {},
    outcomes: {},
    experiments: {},
  },
  experiments: [],
} as PlaygroundMessages

function Message({ lines }: { lines: readonly OverlaidLine[] }) {
  const [open, setOpen] = useState<string>()
  return (
    <PlaygroundLanguage lang="en" messages={messages}>
      <WireMessage name="response" lines={lines} open={open} onOpen={setOpen} />
    </PlaygroundLanguage>
  )
}

const lines = (answerHeaders: Record<string, string>) =>
  responseLines(entry({ status: 200, statusText: 'OK', answerHeaders, answer: {} }))

afterEach(cleanup)

it('keeps a line open, and the focus on it, when another message is laid under it', async () => {
  const own = lines({ pragma: 'no-cache' })
  const good = lines({ vary: 'Origin', age: '3', pragma: 'no-cache' })
  const { rerender } = render(<Message lines={own} />)
  await userEvent.click(screen.getByRole('button', { name: /pragma/ }))
  rerender(<Message lines={overlay(good, own)} />)
  expect(screen.getAllByText('-').length).toBeGreaterThan(0)
  const line = screen.getByRole('button', { name: /pragma/ })
  expect(line.getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement).toBe(line)
  expect(screen.getByText('An old header')).toBeTruthy()
})
