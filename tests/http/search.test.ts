import { expect, inject, it } from 'vitest'
import { searchEntries } from '#lib/course/search-entries.ts'

it('what can be found was collected by the build, and comes compressed', async () => {
  const { headers } = await fetch(`${inject('appUrl')}/search.json`)
  expect(headers.get('x-nextjs-cache')).toBe('HIT')
  expect(headers.get('content-encoding')).toBe('gzip')
})

it('is in both languages', async () => {
  const answer = await fetch(`${inject('appUrl')}/search.json`)
  expect(await answer.json()).toEqual(searchEntries())
})
