import { runChecks } from './checks.mjs'
import { main } from './main.mjs'
import { prepareFonts, prepareNode } from './prepare.mjs'

await main(async () => {
  const node = await prepareNode()
  await prepareFonts(node)
  const { failed } = await runChecks(node)
  return failed === 0 ? 0 : 1
})
