import { runProgram } from './children.mjs'
import { main } from './main.mjs'
import { prepareNode } from './prepare.mjs'
import { inProject } from './project.mjs'

await main(async () => {
  const node = await prepareNode()
  const script = inProject('tests', 'helpers', 'content', 'accept-reviewed.ts')
  // The condition lets modules for the server alone be imported outside Next.
  const args = ['--no-warnings', '--conditions=react-server', script, ...process.argv.slice(2)]
  const { code } = await runProgram(node, args, { show: true })
  return code ?? 1
})
