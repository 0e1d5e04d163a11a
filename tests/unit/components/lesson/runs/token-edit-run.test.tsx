// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TokenEditRun } from '#components/lesson/runs/token-edit-run.tsx'
import { decodeJwt } from '#lib/wire/jwt.ts'

const requestExchange = vi.hoisted(() => vi.fn())

vi.mock('#components/playground/embedded/embedded.tsx', () => ({
  EmbeddedRun: () => null,
  EmbeddedResult: ({ recording }: { recording: { log: { entries: { _call: string }[] } } }) => (
    <p>{recording.log.entries.map(({ _call }) => _call).join(' then ')}</p>
  ),
  requestExchange,
}))

const words = {
  ask: 'Ask',
  again: 'Ask again',
  asking: 'Sending…',
  label: 'Payload',
  send: 'Send',
  reset: 'Reset',
  notJson: 'No JSON.',
  unchanged: 'Nothing was changed.',
  guess: 'Your guess',
  result: 'What happened',
  open: 'Open',
  other: 'Another answer.',
  offline: 'You are offline.',
  failed: 'Not reached.',
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = `${part({ typ: 'at+jwt' })}.${part({ scope: 'orders:read' })}.c2ln`

const call = (role: string, status: number, body = {}) => ({
  _call: role,
  time: 1,
  startedDateTime: '2026-11-24T10:00:00.000Z',
  response: { status, content: { text: JSON.stringify(body) } },
})
const recording = (...entries: object[]) => ({ recording: { log: { entries } } })

beforeEach(() => {
  requestExchange.mockReset()
  requestExchange.mockImplementation(async (body: { token?: { value: string } }) => {
    const { value } = body.token ?? {}
    if (value === undefined) {
      return recording(call('token', 200, { access_token: token }), call('business', 200))
    }
    return recording(call('business', value === token ? 200 : 401))
  })
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({})),
  )
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function setUp(name: string) {
  render(
    <TokenEditRun
      id="try"
      name={name}
      lang="en"
      run={{ experiment: 'tampered-token', token: 200, business: 401 }}
      words={words}
      prediction={{ name: `${name}/predict`, options: ['200', '401'], answer: 1 }}
      paper={<p>401 on paper</p>}
      after={<p>That is why.</p>}
    >
      <p>Change it.</p>
    </TokenEditRun>,
  )
  return userEvent.setup()
}

const field = () => screen.findByLabelText<HTMLTextAreaElement>('Payload')

it('sends the token as the reader changed it, with the old signature', async () => {
  const user = setUp('a')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  const payload = await field()
  await user.clear(payload)
  await user.click(payload)
  await user.paste('{"scope":"orders:write"}')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('token then business')).toBeDefined()
  const sent = requestExchange.mock.lastCall?.[0].token.value
  expect(decodeJwt(sent)?.payload).toEqual({ scope: 'orders:write' })
  expect(sent.split('.')[2]).toBe('c2ln')
  expect(screen.getByText('That is why.')).toBeDefined()
  expect(screen.getByText('What happened').nextElementSibling?.textContent).toBe('401')
})

it('does not explain what a token got that nobody changed', async () => {
  const user = setUp('b')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  await field()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('Nothing was changed.')).toBeDefined()
  expect(screen.queryByText('That is why.')).toBeNull()
})

it('says when the text is no JSON any more, and brings the payload back', async () => {
  const user = setUp('c')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  const payload = await field()
  await user.type(payload, 'x')
  expect(screen.getByText('No JSON.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Reset' }))
  expect(JSON.parse(payload.value)).toEqual({ scope: 'orders:read' })
  expect(screen.queryByText('No JSON.')).toBeNull()
})

it('says when no token came', async () => {
  requestExchange.mockResolvedValueOnce({ problem: { kind: 'unreachable' } })
  const user = setUp('d')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  expect(await screen.findByText('Not reached.')).toBeDefined()
})
