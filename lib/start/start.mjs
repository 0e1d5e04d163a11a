import { main } from './main.mjs'
import { prepareApp, prepareNode } from './prepare.mjs'
import { startServer } from './server.mjs'
import { readSettings } from './settings.mjs'

await main(
  async () => {
    const node = await prepareNode()
    const config = await readSettings(node)
    await prepareApp(node)
    const { url, ended } = await startServer(node, config, { mode: 'start' })
    console.log(`OAuth Local ready: ${url}`)
    return ended
  },
  { interrupted: 0 },
)
