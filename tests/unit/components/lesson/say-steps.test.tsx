// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { SaySteps } from '#components/lesson/say-steps.tsx'

afterEach(cleanup)

it('shows all lines, then one by one, then all again', async () => {
  render(
    <SaySteps words={{ start: 'Step', next: 'Next line', all: 'All' }}>
      {['one', 'two', 'three'].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </SaySteps>,
  )
  const user = userEvent.setup()
  const seen = () =>
    ['one', 'two', 'three'].filter((line) => !screen.getByText(line).closest('.invisible'))
  expect(seen()).toEqual(['one', 'two', 'three'])
  await user.click(screen.getByRole('button', { name: 'Step' }))
  expect(seen()).toEqual(['one'])
  await user.click(screen.getByRole('button', { name: 'Next line' }))
  expect(seen()).toEqual(['one', 'two'])
  await user.click(screen.getByRole('button', { name: 'All' }))
  expect(seen()).toEqual(['one', 'two', 'three'])
})
