// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ContinueBoard } from '#components/shell/continue-board.tsx'
import { KeptNote } from '#components/shell/kept-note.tsx'
import { ReviewCard } from '#components/shell/review-card.tsx'
import { device } from '#lib/course/kept.ts'
import { answer, reach } from '#lib/course/progress.ts'

afterEach(() => {
  cleanup()
  device.clear()
})

const words = {
  begin: 'Start here',
  here: 'Continue',
  next: 'Next station',
  again: 'Look again',
  block: 'block {{number}} / {{total}}',
}
const station = (number: number, slug: string) => ({
  slug,
  number,
  title: `Title ${number}`,
  minutes: '3 minutes',
  blocks: ['board', 'story', 'next'],
})

function board() {
  render(<ContinueBoard lang="mr" stations={[station(1, 'a'), station(2, 'b')]} words={words} />)
  return screen.getByRole('link')
}

it('leads a new reader to the first station', () => {
  expect(board().textContent).toContain('Start hereTitle 13 minutes')
  expect(screen.getByRole('link').getAttribute('href')).toBe('/mr/lessons/a')
})

it('leads back to the block that was read last', () => {
  device.update((kept) => reach(kept, 'b', 'story', false))
  expect(board().textContent).toContain('ContinueTitle 2block 2 / 3 · 3 minutes')
  expect(screen.getByRole('link').getAttribute('href')).toBe('/mr/lessons/b#story')
})

it('goes on to the next station when one is done', () => {
  device.update((kept) => reach(kept, 'a', 'next', true))
  expect(board().textContent).toContain('Next stationTitle 2')
})

it('asks again what was answered wrong on an earlier visit', () => {
  const long = Date.now() - 86_400_000
  device.update((kept) => answer(answer(kept, 'a/one', false, long), 'b/two', true, long))
  render(
    <ReviewCard
      lang="en"
      titles={['1 question', '2 questions']}
      stations={[
        { slug: 'a', title: 'Station 1', items: ['a/one'] },
        { slug: 'b', title: 'Station 2', items: ['b/two'] },
      ]}
    />,
  )
  expect(screen.getByRole('heading').textContent).toBe('1 question')
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/en/lessons/a#recall',
  ])
})

it('deletes only when pressed twice', async () => {
  device.update((kept) => reach(kept, 'a', 'next', true))
  render(
    <KeptNote
      words={{ note: 'Here.', save: 'Save', delete: 'Delete', sure: 'Sure?', gone: 'Gone.' }}
    />,
  )
  const user = userEvent.setup()
  // A press that does not bring the focus, as in Safari.
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
  expect(device.get().last).toBe('a')
  await user.tab()
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  expect(device.get().last).toBe('a')
  await user.click(screen.getByRole('button', { name: 'Sure?' }))
  expect(device.get().last).toBeUndefined()
  expect(screen.getByRole('status').textContent).toBe('Gone.')
})
