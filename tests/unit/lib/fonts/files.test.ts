import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontHeaders } from '#lib/fonts/headers.ts'
import { fontFiles, pageFonts, projectRoot } from '#tests/helpers/fonts.ts'

const css = readFileSync(join(projectRoot, 'app/fonts.css'), 'utf8')
const folder = join(projectRoot, 'public/fonts')

describe('the font files', () => {
  it('are at most 64 kB together, as far as a page that is read loads them', () => {
    // A Marathi page draws its switch's “English” in Latin.
    const loaded = pageFonts.filter(({ family }) => !/Names|Tools/.test(family))
    const bytes = loaded.map(({ file }) => statSync(join(folder, file)).size)
    expect(bytes).toHaveLength(7)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(64_000)
  })

  it('are named after their bytes', () => {
    for (const { file } of fontFiles) {
      const hash = createHash('sha256').update(readFileSync(join(folder, file)))
      expect(file).toContain(`-${hash.digest('hex').slice(0, 10)}.woff2`)
    }
  })

  it('are the only ones that the style sheet asks for, and none holds the text back', () => {
    const asked = [...css.matchAll(/url\(\/fonts\/([^)]+)\)/g)].map(([, file]) => file)
    expect(asked.sort()).toEqual(fontFiles.map(({ file }) => file).sort())
    expect(css.match(/url\(/g)).toHaveLength(asked.length)
    expect(css.match(/font-display:swap/g)).toHaveLength(asked.length)
  })

  it('travel with their licences', () => {
    for (const name of ['mukta', 'baloo-2', 'jetbrains-mono']) {
      const licence = readFileSync(join(folder, `OFL-${name}.txt`), 'utf8')
      expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1')
      expect(licence).toContain('Copyright')
    }
  })

  it('are asked for early where the text of a page needs them, and kept for good', () => {
    const headers = fontHeaders(projectRoot).map(({ source, headers: [header] }) => [
      source,
      header?.value.replace(/-[0-9a-f]{10}/g, ''),
    ])
    const link = (name: string) =>
      `</fonts/mukta-400-${name}.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin`
    const tools = [link('latin'), link('devanagari').replace('mukta', 'mukta-tools')].join(', ')
    expect(headers).toEqual([
      ['/fonts/:file(.*\\.woff2)', 'public, max-age=31536000, immutable'],
      ['/mr/:path*', `${link('devanagari')}, ${link('latin')}`],
      ['/en/:path*', link('latin')],
      ['/mr/playground', tools],
      ['/mr/session/:path*', tools],
    ])
  })
})

describe('the families of the design tokens', () => {
  const tokens = readFileSync(join(projectRoot, 'app/globals.css'), 'utf8')
  const generic = new Set(['sans-serif', 'monospace', 'ui-monospace'])

  it('all have a rule', () => {
    const stacks = [...tokens.matchAll(/--font-[\w-]+:([^;]+);/g)].map(([, stack = '']) => stack)
    const named = stacks.flatMap((stack) => stack.split(','))
    const families = new Set(named.map((name) => name.trim().replaceAll('"', '')))
    const defined = new Set([...css.matchAll(/font-family:"([^"]+)"/g)].map(([, name]) => name))
    expect(stacks).toHaveLength(9)
    expect([...families].filter((name) => !generic.has(name)).sort()).toEqual([...defined].sort())
  })
})
