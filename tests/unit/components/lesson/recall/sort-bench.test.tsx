// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { SortBench } from '#components/lesson/recall/sort-bench.tsx'

const words = {
  token: 'Token API',
  business: 'Business API',
  hint: 'Press a button.',
  right: 'Right: {{place}}.',
  wrong: 'No: {{place}}.',
  done: 'All in place.',
  again: 'Start over',
  attempt: 'Attempt {{count}}:',
}

function setUp() {
  render(
    <SortBench
      name="two-apis/sort"
      lang="en"
      items={[
        { to: 'token', line: <code>POST /token</code> },
        { to: 'business', line: <code>GET /orders</code> },
      ]}
      words={words}
    />,
  )
  return userEvent.setup()
}

const button = (name: string) => screen.getByRole('button', { name })
const rows = () => screen.getAllByRole('listitem')

afterEach(cleanup)

it('explains each answer where it was given', async () => {
  const user = setUp()
  await user.click(button('POST /token Business API'))
  expect(within(rows()[0] as HTMLElement).getByText('No: Token API.')).toBeDefined()
  expect(screen.getByRole('status').textContent).toBe('Attempt 1: No: Token API.')
  await user.click(button('POST /token Token API'))
  expect(within(rows()[0] as HTMLElement).getByText('Right: Token API.')).toBeDefined()
  expect(button('POST /token Token API').getAttribute('aria-pressed')).toBe('true')
  expect(button('POST /token Business API').getAttribute('aria-pressed')).toBe('false')
})

it('is done with the keyboard alone, then begins anew', async () => {
  const user = setUp()
  await user.tab()
  await user.keyboard('{Enter}')
  await user.tab()
  await user.tab()
  await user.tab()
  await user.keyboard(' ')
  expect(screen.getByText('All in place.')).toBeDefined()
  await user.click(button('Start over'))
  expect(screen.queryByText('All in place.')).toBeNull()
  expect(button('POST /token Token API')).toBe(document.activeElement)
})

it('takes a line that is dragged to a place', () => {
  setUp()
  const data = new Map<string, string>()
  const dataTransfer = {
    setData: (type: string, value: string) => data.set(type, value),
    getData: (type: string) => data.get(type) ?? '',
  }
  fireEvent.dragStart(rows()[1] as HTMLElement, { dataTransfer })
  const [target] = screen.getAllByText('Business API')
  const over = createEvent.dragOver(target as HTMLElement, { dataTransfer })
  fireEvent(target as HTMLElement, over)
  expect(over.defaultPrevented).toBe(true)
  fireEvent.drop(target as HTMLElement, { dataTransfer })
  expect(within(rows()[1] as HTMLElement).getByText('Right: Business API.')).toBeDefined()
})

it('ignores what is dragged in from elsewhere', () => {
  setUp()
  const [target] = screen.getAllByText('Business API')
  fireEvent.drop(target as HTMLElement, { dataTransfer: { getData: () => 'https://example.com' } })
  expect(screen.getByRole('status').textContent).toBe('')
})
