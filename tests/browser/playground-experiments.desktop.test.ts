import type { ExperimentSummary } from '#lib/wire/har.ts'
import { Playground } from './playground.ts'
import { expect, test } from './test.ts'

test('every experiment ends in the panes as it is meant to', async ({ page, request }) => {
  // A page for each, and a few of them wait on purpose.
  test.setTimeout(300_000)
  const experiments = (await (await request.get('/api/experiments')).json()) as ExperimentSummary[]
  expect(experiments.length).toBeGreaterThan(13)
  for (const { id, expected } of experiments) {
    await test.step(id, async () => {
      const playground = await Playground.open(page, 'en', `?experiment=${id}`)
      await playground.run.click()
      await playground.expectStatuses(expected.token, expected.business)
      await expect(page.getByRole('heading', { name: playground.words.outcome.todo })).toBeVisible()
    })
  }
})
