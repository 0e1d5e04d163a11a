// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PredictOptions } from '#components/lesson/runs/predict-options.tsx'
import { TryRun } from '#components/lesson/runs/try-run.tsx'
import type { Recording } from '#lib/wire/har.ts'

const answers = vi.hoisted(() => ({ recordings: [] as unknown[] }))

vi.mock('#components/playground/embedded/embedded.tsx', async () => {
  const { useEffect } = await import('react')
  return {
    EmbeddedResult: () => null,
    requestExchange: async () => ({}),
    EmbeddedRun: ({ onDone }: { onDone: (recordings: unknown[]) => void }) => {
      useEffect(() => onDone(answers.recordings), [])
      return <p>the two panes</p>
    },
  }
})

const words = {
  run: 'Run',
  again: 'Run again',
  running: 'Sending…',
  open: 'Open in the playground',
  offline: 'You are offline.',
  failed: 'Not reached.',
  guess: 'Your guess',
  result: 'What happened',
  other: 'Another answer.',
}

function recording(token: number): Recording {
  return {
    log: { entries: [{ _call: 'token', response: { status: token } }] },
  } as unknown as Recording
}

function setUp(lang: 'mr' | 'en' = 'en') {
  const options = ['Yes', 'No']
  render(
    <>
      <p id="question">Will it?</p>
      <PredictOptions name="identity/predict" labelledBy="question">
        {options}
      </PredictOptions>
      <TryRun
        lang={lang}
        runs={[{ experiment: 'wrong-secret', token: 401, business: null }]}
        words={words}
        prediction={{ name: 'identity/predict', options, answer: 1 }}
        after={<p>That is why.</p>}
      >
        Press the button.
      </TryRun>
    </>,
  )
  return userEvent.setup()
}

beforeEach(() => {
  answers.recordings = [recording(401)]
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({})),
  )
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('runs without a guess, and then says what it means', async () => {
  const user = setUp()
  expect(screen.queryByText('That is why.')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Run' }))
  expect(await screen.findByText('the two panes')).toBeDefined()
  expect(fetch).toHaveBeenCalledWith('/en/playground.json')
  expect(screen.queryByText('Your guess')).toBeNull()
  expect((await screen.findByText('What happened')).nextElementSibling?.textContent).toBe('No')
  expect(screen.getByText('That is why.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Open in the playground' }).getAttribute('href')).toBe(
    '/en/playground?experiment=wrong-secret',
  )
  expect(screen.getByRole('button', { name: 'Run again' })).toBeDefined()
})

it('shows the guess beside what happened, also one that is changed later', async () => {
  const user = setUp()
  await user.click(screen.getByRole('radio', { name: 'Yes' }))
  await user.click(screen.getByRole('button', { name: 'Run' }))
  const guess = await screen.findByText('Your guess')
  expect(guess.nextElementSibling?.textContent).toBe('Yes')
  await user.click(screen.getByRole('radio', { name: 'No' }))
  expect(guess.nextElementSibling?.textContent).toBe('No')
})

it('does not explain an answer that did not come', async () => {
  answers.recordings = [recording(0)]
  const user = setUp()
  await user.click(screen.getByRole('button', { name: 'Run' }))
  expect(await screen.findByText('Another answer.')).toBeDefined()
  expect(screen.queryByText('That is why.')).toBeNull()
  expect(screen.queryByText('What happened')).toBeNull()
})

it.each([
  [true, 'Not reached.'],
  [false, 'You are offline.'],
])(
  'says what is wrong when nothing arrives (online: %s), and can be pressed again',
  async (online, text) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
    vi.mocked(fetch).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const user = setUp()
    await user.click(screen.getByRole('button', { name: 'Run' }))
    expect(await screen.findByText(text)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Run' }))
    expect(await screen.findByText('the two panes')).toBeDefined()
    expect(screen.queryByText(text)).toBeNull()
  },
)

it('runs again by itself in the other language once it was run', async () => {
  const user = setUp()
  await user.click(screen.getByRole('button', { name: 'Run' }))
  await screen.findByText('the two panes')
  cleanup()
  setUp('mr')
  expect(await screen.findByText('the two panes')).toBeDefined()
  cleanup()
  setUp('mr')
  expect(screen.queryByText('the two panes')).toBeNull()
})
