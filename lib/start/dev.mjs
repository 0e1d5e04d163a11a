import { main } from './main.mjs'
import { prepareFonts, prepareNode } from './prepare.mjs'
import { startServer } from './server.mjs'
import { readSettings } from './settings.mjs'

await main(
  async () => {
    const node = await prepareNode()
    const config = await readSettings(node)
    await prepareFonts(node, ['--whole'])
    const { url, ended } = await startServer(node, config, { mode: 'dev' })
    console.log(`OAuth Local ready: ${url} (development: edits are seen after a reload)`)
    return ended
  },
  { interrupted: 0 },
)
