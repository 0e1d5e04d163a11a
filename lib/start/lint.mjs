import { runChecks } from './checks.mjs'
import { main } from './main.mjs'
import { prepare } from './prepare.mjs'

await main(async () => {
  const node = await prepare({ built: false })
  const { failed } = await runChecks(node)
  return failed === 0 ? 0 : 1
})
