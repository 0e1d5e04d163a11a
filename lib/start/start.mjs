import { main } from './main.mjs'
import { prepare } from './prepare.mjs'
import { startServer } from './server.mjs'
import { readSettings } from './settings.mjs'

await main(
  async () => {
    const node = await prepare({ built: true })
    const config = await readSettings(node)
    const { url, ended } = await startServer(node, config, { mode: 'start' })
    console.log(`OAuth Local ready: ${url}`)
    return ended
  },
  { interrupted: 0 },
)
