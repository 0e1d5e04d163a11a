// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { Tabs } from '#components/lesson/prose/tabs.tsx'

afterEach(cleanup)

function setUp(name: string) {
  render(
    <Tabs id="tools" name={name} label="Tool" names={['curl', 'k6', 'CI']}>
      {[<p key="1">one</p>, <p key="2">two</p>, <p key="3">three</p>]}
    </Tabs>,
  )
  return userEvent.setup()
}

const chosen = () =>
  screen.getAllByRole('tab').map((tab) => [tab.getAttribute('aria-selected'), tab.tabIndex])

it('are moved through by arrow keys, around the ends too', async () => {
  const user = setUp('arrows')
  await user.tab()
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'CI' }))
  expect(chosen()).toEqual([
    ['false', -1],
    ['false', -1],
    ['true', 0],
  ])
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'k6' }))
  await user.keyboard('{Home}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'curl' }))
})

it('keep the choice when the page is built anew', async () => {
  const user = setUp('kept')
  await user.click(screen.getByRole('tab', { name: 'k6' }))
  cleanup()
  setUp('kept')
  expect(screen.getByRole('tabpanel', { name: 'k6' }).dataset.chosen).toBe('true')
  expect(screen.getByRole('tabpanel', { name: 'curl' }).dataset.chosen).toBe('false')
})
