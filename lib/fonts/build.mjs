import { fileURLToPath } from 'node:url'
import { buildFonts } from './build.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { manifest, built } = await buildFonts(root, { whole: process.argv.includes('--whole') })
if (built) {
  const loaded = manifest.files.filter((file) => !file.typed)
  const bytes = loaded.reduce((sum, file) => sum + file.bytes, 0)
  console.log(`Fonts: ${loaded.length} files, ${(bytes / 1000).toFixed(1)} kB`)
}
