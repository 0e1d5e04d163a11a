// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DetectiveCases } from '#components/lesson/runs/detective-cases.tsx'

const requestExchange = vi.hoisted(() => vi.fn())

vi.mock('#components/playground/embedded/embedded.tsx', () => ({
  EmbeddedRun: () => null,
  EmbeddedResult: () => <p>two answers</p>,
  requestExchange,
}))

const words = {
  run: 'Run {{number}}',
  show: 'See run {{number}}',
  loading: 'Sending…',
  who: 'Who is speaking?',
  right: 'Right. It is the {{who}}.',
  wrong: 'Not this one. It is the {{who}}.',
  name: 'This run:',
  change: 'What to change:',
  open: 'Open in the playground',
  offline: 'You are offline.',
  failed: 'Not reached.',
}

beforeEach(() => {
  requestExchange.mockResolvedValue({ recording: { log: { entries: [] } } })
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({})),
  )
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function setUp(name: string, lang: 'mr' | 'en' = 'en') {
  render(
    <DetectiveCases
      name={name}
      lang={lang}
      words={words}
      cases={[
        { experiment: 'wrong-secret', who: 'token', name: 'Wrong secret', change: 'The secret' },
        { experiment: 'no-token', who: 'business', name: 'No token', change: 'The header' },
      ]}
    />,
  )
  return {
    user: userEvent.setup(),
    second: () => within(screen.getAllByRole('listitem')[1] as HTMLElement),
  }
}

it('says what a run was only after the reader has said who speaks', async () => {
  const { user, second } = setUp('a')
  await user.click(second().getByRole('button', { name: 'See run 2' }))
  expect(requestExchange.mock.lastCall?.[0]).toEqual({ experiment: 'no-token' })
  expect(await second().findByText('two answers')).toBeDefined()
  expect(screen.queryByText('No token')).toBeNull()
  await user.click(second().getByRole('button', { name: 'Token API' }))
  expect(second().getByRole('status').textContent).toBe('Not this one. It is the Business API.')
  expect(second().getByText('The header')).toBeDefined()
  expect(second().getByRole('link').getAttribute('href')).toBe('/en/playground?experiment=no-token')
  await user.click(second().getByRole('button', { name: 'Business API' }))
  expect(second().getByRole('status').textContent).toBe('Right. It is the Business API.')
})

it('keeps runs and answers when the language changes', async () => {
  const { user, second } = setUp('b')
  await user.click(second().getByRole('button', { name: 'See run 2' }))
  await user.click(await second().findByRole('button', { name: 'Business API' }))
  cleanup()
  const other = setUp('b', 'mr')
  expect(await other.second().findByText('two answers')).toBeDefined()
  expect(other.second().getByText('The header')).toBeDefined()
})

it('says when nothing came, and can be asked again', async () => {
  requestExchange.mockResolvedValueOnce({ problem: { kind: 'unreachable' } })
  const { user, second } = setUp('c')
  await user.click(second().getByRole('button', { name: 'See run 2' }))
  expect(await second().findByText('Not reached.')).toBeDefined()
  await user.click(second().getByRole('button', { name: 'See run 2' }))
  expect(await second().findByText('two answers')).toBeDefined()
})
