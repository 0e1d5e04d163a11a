// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { Tick } from '#components/lesson/recall/checklist.tsx'
import { KeepTicks } from '#components/lesson/recall/keep-ticks.tsx'
import { SayItField } from '#components/lesson/recall/say-it-field.tsx'
import { device } from '#lib/course/kept.ts'

afterEach(() => {
  cleanup()
  device.clear()
})

function list() {
  render(
    <KeepTicks name="at-your-company/checklist">
      <Tick id="checklist-0">
        It has an <button type="button">owner</button>.
      </Tick>
      <Tick id="checklist-1">It is small.</Tick>
    </KeepTicks>,
  )
  return userEvent.setup()
}

const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)

it('a line is ticked by its box, its words and the keyboard, and stays ticked', async () => {
  const user = list()
  expect(screen.getByRole('checkbox', { name: 'It is small.' })).toBeDefined()
  await user.click(screen.getByText('It is small.'))
  expect(ticked()).toEqual([false, true])
  await user.tab()
  await user.keyboard(' ')
  expect(device.get().ticks).toEqual({
    'at-your-company/checklist': ['checklist-0', 'checklist-1'],
  })
  cleanup()
  list()
  expect(ticked()).toEqual([true, true])
})

it('a term in a line can be pressed without ticking it', async () => {
  const user = list()
  await user.click(screen.getByRole('button', { name: 'owner' }))
  expect(ticked()).toEqual([false, false])
})

it('ticks go when everything is deleted', async () => {
  const user = list()
  await user.click(screen.getByText('It is small.'))
  device.clear()
  expect(ticked()).toEqual([false, false])
})

it('own words are kept, and the board stands beside them when asked for', async () => {
  const words = {
    label: 'Yours',
    show: 'Show',
    board: 'Board',
    empty: 'Write first.',
    kept: 'Kept.',
  }
  const field = () => (
    <SayItField id="say-it" name="x/say-it" words={words} board={<p>Client does it.</p>}>
      <p>In one sentence.</p>
    </SayItField>
  )
  render(field())
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Show' }))
  expect(screen.getByRole('status').textContent).toBe('Write first.')
  expect(screen.queryByText('Client does it.')).toBeNull()
  await user.type(screen.getByLabelText('Yours'), 'A machine asks.')
  await user.click(screen.getByRole('button', { name: 'Show' }))
  expect(screen.getByText('Client does it.')).toBeDefined()
  expect(screen.getByRole('status').textContent).toBe('')
  cleanup()
  render(field())
  expect(screen.getByLabelText<HTMLTextAreaElement>('Yours').value).toBe('A machine asks.')
})
