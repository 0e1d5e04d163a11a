import { expect, test } from 'vitest'
import { planOf } from '#components/session/presenter/own-plan.ts'
import type { SessionStation } from '#lib/course/index.ts'

const station = (slug: string, run?: string): SessionStation => ({
  slug,
  number: 1,
  minutes: 4,
  title: { mr: slug, en: slug },
  blocks: [{ id: 'board', name: { mr: 'a', en: 'a' } }],
  ...(run && { run }),
  questions: [],
})

test('a plan goes in the course’s order, each station followed by its experiments', () => {
  const stations = [station('one', 'try'), station('two'), station('three')]
  const choice = { three: ['no-token'], one: ['json-body', 'wrong-secret'] }
  expect(planOf(stations, choice)).toEqual([
    { lesson: 'one', block: 'board', minutes: 4 },
    { lesson: 'one', block: 'try', minutes: 3, experiment: 'json-body' },
    { lesson: 'one', block: 'try', minutes: 3, experiment: 'wrong-secret' },
    { lesson: 'three', block: 'board', minutes: 4 },
    { lesson: 'three', block: 'board', minutes: 3, experiment: 'no-token' },
  ])
})
