import { afterEach, beforeEach, expect, vi } from 'vitest'

let complaints: unknown[][] = []

beforeEach(() => {
  complaints = []
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    complaints.push(words)
  })
})

// A test that provokes a complaint on purpose puts its own spy in the place of this one.
afterEach(() => {
  expect(complaints, 'what was complained about on the console').toEqual([])
})
