// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { UnpackValue } from '#components/lesson/wires/unpack-value.tsx'

afterEach(cleanup)

it('unpacks what was pressed, in place, and packs it again', async () => {
  render(<UnpackValue value="Basic YTpiOmM=" words={{ open: 'Unpack', close: 'Pack again' }} />)
  const user = userEvent.setup()
  const button = screen.getByRole('button', { name: 'Basic YTpiOmM= Unpack' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  await user.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByRole('status').textContent).toBe('a:b:c')
  await user.click(button)
  expect(screen.getByRole('status').textContent).toBe('')
})
