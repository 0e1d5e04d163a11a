// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { SaySteps } from '#components/lesson/prose/say-steps.tsx'

afterEach(cleanup)

const lines = ['one', 'two', 'three']

function dialogue(lang: 'mr' | 'en') {
  render(
    <SaySteps name="x/say" lang={lang} words={{ start: 'Step', next: 'Next line', all: 'All' }}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </SaySteps>,
  )
  return userEvent.setup()
}

const seen = () => lines.filter((line) => !screen.getByText(line).closest('.invisible'))

it('shows all lines, then one by one, then all again', async () => {
  const user = dialogue('en')
  expect(seen()).toEqual(['one', 'two', 'three'])
  await user.click(screen.getByRole('button', { name: 'Step' }))
  expect(seen()).toEqual(['one'])
  await user.click(screen.getByRole('button', { name: 'Next line' }))
  expect(seen()).toEqual(['one', 'two'])
  await user.click(screen.getByRole('button', { name: 'All' }))
  expect(seen()).toEqual(['one', 'two', 'three'])
})

it('stays at its line through a change of language', async () => {
  const user = dialogue('en')
  await user.click(screen.getByRole('button', { name: 'Step' }))
  cleanup()
  dialogue('mr')
  expect(seen()).toEqual(['one'])
})
