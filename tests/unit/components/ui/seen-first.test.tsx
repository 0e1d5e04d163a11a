// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { folded, leaveForLater, SeenFirst } from '#components/ui/seen-first.tsx'

afterEach(() => leaveForLater(new Map()))

test('what is out of sight keeps its room, and is filled after what is in sight', async () => {
  leaveForLater(new Map([['far', 320]]))
  const { container } = render(
    <>
      <SeenFirst name="near">near words</SeenFirst>
      <SeenFirst name="far">far words</SeenFirst>
    </>,
  )
  expect(container.textContent).toBe('near words')
  expect(container.querySelector('div')?.style.height).toBe('320px')

  expect(await screen.findByText(/far words/)).toBeTruthy()
  expect(container.innerHTML).toBe('near wordsfar words')
})

test('what is folded takes no room, and is there once it may be unfolded', async () => {
  leaveForLater(new Map([[folded, 0]]))
  const { container } = render(<SeenFirst>folded words</SeenFirst>)
  expect(container.textContent).toBe('')
  expect(container.querySelector('div')?.style.height).toBe('0px')

  expect(await screen.findByText(/folded words/)).toBeTruthy()
})
