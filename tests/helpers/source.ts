import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const foreign = new Set(['node_modules', '.git', '.next', '.data', 'test-results'])

/** One import of a module. */
export interface Import {
  /** As written. */
  specifier: string
  /** The imported file of ours, relative to the project; absent for a package. */
  target?: string
  /** Erased by the compiler. */
  typeOnly: boolean
  /** By `import()`. */
  lazy: boolean
}

/** A parsed source file. */
export interface Module {
  /** Relative to the project, with `/`. */
  path: string
  imports: Import[]
  /** Begins with `'use client'`. */
  client: boolean
}

/** Any node of the parser's tree. */
export interface SyntaxNode {
  type: string
  [member: string]: unknown
}

/** Every file of the project that is not generated, relative to it. */
export function projectFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (foreign.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? projectFiles(path) : [relative(root, path).split(sep).join('/')]
  })
}

/** The source files of the project: TypeScript and plain modules, tests included. */
export function sourceFiles(): string[] {
  return projectFiles().filter((path) => /\.(ts|tsx|mjs)$/.test(path) && path !== 'next-env.d.ts')
}

/** @param path - relative to the project */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/**
 * Finds a module's imports with a real parser.
 *
 * @param path - relative to the project
 * @param text - its source
 * @throws when it does not parse, so that no file is skipped in silence
 */
export function parseModule(path: string, text: string): Module {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const imports: Import[] = []
  const add = (specifier: string, typeOnly: boolean, lazy = false) =>
    imports.push({ specifier, target: resolve(path, specifier), typeOnly, lazy })
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap((one) => one.entries)) {
    if (moduleRequest) add(moduleRequest.value, isType)
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end)
    if (/^['"]/.test(written)) add(written.slice(1, -1), false, true)
  }
  for (const node of nodes(program)) {
    if (node.type === 'TSImportType') add((node.source as { value: string }).value, true)
  }
  return { path, imports, client: /^\s*['"]use client['"]/.test(text) }
}

/** Every node of a syntax tree, parents first. */
export function* nodes(tree: unknown): Generator<SyntaxNode> {
  if (Array.isArray(tree)) for (const one of tree) yield* nodes(one)
  else if (tree && typeof tree === 'object') {
    if ('type' in tree && typeof tree.type === 'string') yield tree as SyntaxNode
    for (const value of Object.values(tree)) yield* nodes(value)
  }
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  return undefined
}
