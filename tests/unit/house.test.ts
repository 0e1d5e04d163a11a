import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importFaults } from '#tests/helpers/house-rules.ts'
import { parseModule, projectFiles, readText, sourceFiles } from '#tests/helpers/source.ts'

const product = sourceFiles().filter((path) => !path.startsWith('tests/'))
const modules = product.map((path) => parseModule(path, readText(path)))
const imports = modules.flatMap((module) => module.imports)

describe('the import rules', () => {
  test('hold in every module', () => {
    expect(importFaults(modules)).toEqual([])
  })

  test('were asked of every module, and saw their imports', () => {
    expect(modules.length).toBeGreaterThan(80)
    expect(imports.filter((one) => one.target).length).toBeGreaterThan(150)
  })

  test('saw only imports that lead somewhere', () => {
    const lost = imports.filter(({ target }) => target && !existsSync(target))
    expect(lost.map((one) => one.specifier)).toEqual([])
  })

  test.each([
    ['lib/exchange/a.ts', "import { runningSandbox } from '#lib/sandbox/index.ts'"],
    ['lib/exchange/a.ts', "import '../sandbox/index.ts'"],
    ['lib/exchange/a.ts', "export * from '#lib/course/index.ts'"],
    ['lib/sandbox/a.ts', "import type { Plan } from '#lib/exchange/index.ts'"],
    ['lib/wire/a.ts', "import { Buffer } from 'node:buffer'"],
    ['lib/wire/a.ts', "import { readConfig } from '#lib/config.ts'"],
    ['lib/course/a.ts', "import { useState } from 'react'"],
    ['lib/i18n/a.ts', "type Block = import('#lib/course/blocks.ts').Block"],
    ['lib/config.ts', "import { main } from '#lib/start/main.mjs'"],
    ['components/ui/a.tsx', "import { languages } from '#lib/i18n/languages.ts'"],
    [
      'components/shell/a.tsx',
      "const leaf = () => import('#components/playground/playground.tsx')",
    ],
    [
      'components/lesson/a.tsx',
      "import { Playground } from '#components/playground/playground.tsx'",
    ],
    ['components/playground/a.tsx', "import { performExchange } from '#lib/exchange/index.ts'"],
    ['app/api/a.ts', "import en from '#content/ui/en.json' with { type: 'json' }"],
    ['app/api/a.ts', "import { send } from '#lib/exchange/recorder/send.ts'"],
    ['app/a.tsx', "import { startApp } from '#tests/helpers/app.ts'"],
    ['components/lost/a.tsx', ''],
    ['helpers.ts', ''],
  ])('refuse, in %s, %s', (path, text) => {
    expect(importFaults([parseModule(path, text)])).toHaveLength(1)
  })

  test.each([
    ['lib/exchange/a.ts', "import type { Recording } from '#lib/wire/har.ts'"],
    [
      'components/lesson/runs/try.tsx',
      "const run = () => import('#components/playground/embedded/embedded.tsx')",
    ],
    ['app/api/exchange/route.ts', "import { runningSandbox } from '#lib/sandbox/index.ts'"],
  ])('allow, in %s, %s', (path, text) => {
    expect(importFaults([parseModule(path, text)])).toEqual([])
  })

  test('see a cycle', () => {
    const cycle = [
      parseModule('lib/wire/a.ts', "import './b.ts'"),
      parseModule('lib/wire/b.ts', "import './c.ts'"),
      parseModule('lib/wire/c.ts', "import './a.ts'"),
      parseModule('lib/wire/d.ts', "import type { A } from './a.ts'"),
    ]
    expect(importFaults(cycle)).toHaveLength(3)
  })

  test('see server code that a browser would get, however far away', () => {
    const leaf = [
      parseModule('components/shell/leaf.tsx', "'use client'\nimport '#lib/i18n/server.ts'"),
      parseModule('lib/i18n/server.ts', "import 'server-only'"),
    ]
    expect(importFaults(leaf)).toHaveLength(1)
  })
})

test('no style sheet underlines in a way that Safari leaves out', () => {
  const sheets = projectFiles().filter((path) => path.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(5)
  const faults = (path: string) => readText(path).match(/text-decoration:\s*[\w-]+\s[^;]+/g) ?? []
  expect(sheets.flatMap(faults)).toEqual([])
})
