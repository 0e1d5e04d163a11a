// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { RecallItem } from '#components/lesson/recall/recall-item.tsx'

const words = {
  show: 'See the answer',
  again: 'Answer again',
  due: 'Answer again today',
  choose: 'Choose one first.',
  right: 'Right.',
  wrong: 'Not this one.',
  yours: 'your answer',
  attempt: 'Attempt {{count}}:',
}

function setUp() {
  render(
    <RecallItem
      id="whose"
      name="identity/whose"
      lang="en"
      count="1 of 4"
      stem="Whose is it?"
      options={[
        { text: 'The `client`', why: 'It **is**.' },
        { text: 'A person', why: 'People leave.' },
        { text: 'Nobody', why: 'Somebody has it.' },
      ]}
      answer={0}
      words={words}
    />,
  )
  return userEvent.setup()
}

const said = () => screen.getByRole('status').textContent

afterEach(cleanup)

it('explains every option after a wrong answer, and says it', async () => {
  const user = setUp()
  expect(screen.queryByText(/People leave/)).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'A person' }))
  await user.click(screen.getByRole('button', { name: 'See the answer' }))
  const options = within(screen.getByRole('list', { name: 'Whose is it?' })).getAllByRole(
    'listitem',
  )
  expect(options.map((option) => option.textContent)).toEqual([
    'The clientRight. It is.',
    'A person (your answer)Not this one. People leave.',
    'NobodyNot this one. Somebody has it.',
  ])
  expect(said()).toBe('Attempt 1: Not this one. People leave.')
})

it('is answered with the keyboard alone', async () => {
  const user = setUp()
  await user.tab()
  await user.keyboard(' ')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(said()).toBe('Attempt 1: Right. It is.')
  expect(screen.getByRole('button', { name: 'Answer again' })).toBe(document.activeElement)
})

it('asks for a choice, and never says the same twice', async () => {
  const user = setUp()
  await user.click(screen.getByRole('button', { name: 'See the answer' }))
  expect(said()).toBe('Attempt 1: Choose one first.')
  await user.click(screen.getByRole('button', { name: 'See the answer' }))
  expect(said()).toBe('Attempt 2: Choose one first.')
})

it('can be answered again', async () => {
  const user = setUp()
  await user.click(screen.getByRole('radio', { name: 'Nobody' }))
  await user.click(screen.getByRole('button', { name: 'See the answer' }))
  await user.click(screen.getByRole('button', { name: 'Answer again' }))
  expect(
    screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked),
  ).toEqual([])
  await user.click(screen.getByRole('radio', { name: 'The client' }))
  await user.click(screen.getByRole('button', { name: 'See the answer' }))
  expect(said()).toBe('Attempt 2: Right. It is.')
})
