import { readdirSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { experiments, sandboxTarget } from '#lib/exchange/index.ts'
import { own } from '#tests/helpers/exchange-own.ts'
import { nodes, projectFiles, readText, sourceFiles } from '#tests/helpers/source.ts'

const files = projectFiles()
const texts = files.filter((path) =>
  /\.(tsx?|mjs|json|mdx?|css|txt|svg|npmrc)$|(^|\/)(run|LICENSE)$/.test(path),
)
const source = sourceFiles()
const product = source.filter((path) => !path.startsWith('tests/'))
const lines = (path: string) => readText(path).split('\n').length

const packageJson = JSON.parse(readText('package.json'))
const lockfile = JSON.parse(readText('package-lock.json'))

test('enough files were read for the rules below to mean something', () => {
  expect(texts.length).toBeGreaterThan(200)
  expect(product.length).toBeGreaterThan(100)
})

describe('what is installed', () => {
  test('is pinned to exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageJson
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+[-.\w]*$/.test(String(version)))).toEqual(
      [],
    )
  })

  test('comes from wherever npm is told to fetch it: the lockfile names no host', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry/)
  })

  test.each(['darwin-arm64', 'darwin-x64', 'linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc'])(
    'is locked for %s too',
    (platform) => {
      const paths = Object.keys(lockfile.packages)
      for (const parts of [
        '@next/swc',
        'lightningcss',
        '@tailwindcss/oxide',
        '@rolldown/binding',
      ]) {
        expect(
          paths.some((path) => path.endsWith(`/${parts}-${platform}`)),
          parts,
        ).toBe(true)
      }
    },
  )
})

test('whoever comes with curl finds every demo client, and its secret, in the README', () => {
  const { client, clients } = sandboxTarget(readConfig({}), own)
  const readme = readText('README.md')
  const named = [client, ...Object.values(clients)].flatMap(({ id, secret }) => [id, secret])
  expect(named.filter((word) => word && !readme.includes(`\`${word}\``))).toEqual([])
})

describe('no file', () => {
  test('names a folder of someone’s machine or a package registry', () => {
    const traces =
      /(?<![\w.~-])\/(home|Users|root|work|farm|tmp|var|opt)\/[\w.]|registry\.[\w-]+\.(org|com|dev)/
    const named = texts.filter((path) => traces.test(readText(path)))
    expect(named).toEqual([])
  })

  test('is longer than 400 lines, and nine of ten stay under 230', () => {
    expect(source.filter((path) => lines(path) > 400)).toEqual([])
    const sizes = product.map(lines).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(230)
  })

  test('has a name other than kebab-case', () => {
    // `[[...name]]` is Next's own spelling of an address with any rest.
    const odd = source
      .map((path) => path.replaceAll('[[...', '[['))
      .filter((path) => !/^([a-z0-9[\]-]+(\.[a-z0-9-]+)*\/?)+$/.test(path))
    expect(odd).toEqual([])
  })

  test('has a breakpoint in px: it would not be sorted among those in rem', () => {
    expect(product.filter((path) => /\b(min|max)-\[[\d.]+px\]:/.test(readText(path)))).toEqual([])
  })

  test('reads the environment but lib/config.ts and the commands', () => {
    const readers = product.filter((path) => readText(path).includes('process.env'))
    expect(readers.filter((path) => !path.startsWith('lib/start/'))).toEqual([
      'instrumentation.ts',
      'lib/config.ts',
    ])
  })

  test('has a default export, unless a tool demands it', () => {
    const demanded = /^app\/|\.config\.(ts|mjs)$|\.d\.ts$|-setup\.ts$|^lib\/page-cache\.mjs$/
    const exporting = source.filter((path) => /^export default /m.test(readText(path)))
    expect(exporting.filter((path) => !demanded.test(path))).toEqual([])
  })
})

describe('every export says what it is for', () => {
  test('but for those that Next asks for by name', () => {
    const known = /: (dynamic|dynamicParams|metadata|generate\w+|viewport|revalidate|register)$/
    const silent = product.flatMap((path) => undocumented(path, readText(path)))
    expect(silent.filter((one) => !known.test(one))).toEqual([])
  })

  test('and this test would see one that does not', () => {
    const text =
      '/** Says it. */\nexport const a = 1\n// not this way\nexport function b() {}\nexport type C = 1'
    expect(undocumented('lib/a.ts', text)).toEqual(['lib/a.ts: b', 'lib/a.ts: C'])
  })
})

describe('words live in content', () => {
  const spoken = product.filter((path) => path.endsWith('.tsx'))

  test('so that code holds no Marathi, but for letters that are its subject', () => {
    const marathi = product.filter((path) => /[\u0900-\u097f]/.test(withoutComments(path)))
    expect(marathi).toEqual([
      'lib/course/endings.ts',
      'lib/course/sound.ts',
      'lib/fonts/letters.ts',
    ])
  })

  test('so that components hold no words, but for lower-case names from the RFCs', () => {
    expect(spoken.flatMap(sentences)).toEqual([])
  })

  test('and this test would see one', () => {
    const text =
      "export const A = () => <p title='Read this'>Press <b>Run</b> now, {'then wait'}</p>"
    expect(sentencesIn('a.tsx', text)).toEqual([
      'a.tsx: Read this',
      'a.tsx: Press',
      'a.tsx: Run',
      'a.tsx: now,',
    ])
  })
})

test('every experiment that has a file is listed', () => {
  const helpers = new Set(['index', 'experiment'])
  const written = readdirSync('lib/exchange/experiments')
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !helpers.has(name))
  expect(experiments.map(({ id }) => id).sort()).toEqual(written.sort())
})

/** Exported declarations without a doc comment right before them. */
function undocumented(path: string, text: string): string[] {
  const { program, comments } = parseSync(path, text)
  const docs = comments.filter(({ value }) => value.startsWith('*'))
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return []
    if (docs.some(({ end }) => end <= node.start && !text.slice(end, node.start).trim())) return []
    const name = /\b(?:function\*?|class|const|let|type|interface)\s+(\w+)/.exec(
      text.slice(node.start),
    )
    return [`${path}: ${name?.[1]}`]
  })
}

/** Attributes whose value is read out or shown. */
const shown = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder'])

function sentences(path: string): string[] {
  return sentencesIn(path, readText(path))
}

function sentencesIn(path: string, text: string): string[] {
  const found: unknown[] = []
  for (const node of nodes(parseSync(path, text).program)) {
    if (node.type === 'JSXText') found.push(node.value)
    if (node.type === 'JSXAttribute' && shown.has((node.name as { name: string }).name)) {
      found.push((node.value as { value?: unknown } | null)?.value)
    }
  }
  return found
    .filter((value): value is string => typeof value === 'string' && /\p{L}{2}/u.test(value))
    .filter((value) => !/^[a-z_]+$/.test(value.trim()))
    .map((value) => `${path}: ${value.trim()}`)
}

function withoutComments(path: string): string {
  const text = readText(path)
  const { comments } = parseSync(path, text)
  return comments.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  )
}
