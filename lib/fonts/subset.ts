import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What a subset keeps of a font. */
export interface SubsetPlan {
  letters: Iterable<number>
  /** Glyph ids to keep beside those of the letters. */
  glyphs?: Iterable<number>
  /** Also keep every glyph that the kept features can make of the kept ones. */
  closure: boolean
  /** OpenType features to keep; all when left out. */
  features?: readonly string[]
  /** OpenType features to leave out of all. */
  without?: readonly string[]
  /** OpenType scripts to keep. */
  scripts: readonly string[]
}

// The enumerations of hb-subset.h: the wasm module exports functions only.
const sets = { glyph: 0, unicode: 1, dropTable: 3, nameId: 4, feature: 6, script: 7 }
const flags = { noHinting: 0x1, noLayoutClosure: 0x200 }
// The copyright, which the licence wants kept, and the family.
const keptNames = [0, 1]
const droppedTables = ['gasp', 'STAT', 'DSIG']

/** The functions of harfbuzz-subset.wasm that are called here; pointers and sizes are numbers. */
type Call = (...args: number[]) => number

/**
 * Cuts a font down.
 *
 * @param font - the bytes of a TrueType file
 * @returns the smaller TrueType file, without hinting
 * @throws when HarfBuzz cannot make the subset
 */
export function subset(font: Uint8Array, plan: SubsetPlan): Uint8Array {
  const source = malloc(font.length)
  new Uint8Array(memory.buffer).set(font, source)
  const blob = call('hb_blob_create', source, font.length, 2, 0, 0)
  const face = call('hb_face_create', blob, 0)
  const input = call('hb_subset_input_create_or_fail')
  call(
    'hb_subset_input_set_flags',
    input,
    plan.closure ? flags.noHinting : flags.noHinting | flags.noLayoutClosure,
  )
  add(input, sets.unicode, plan.letters)
  add(input, sets.glyph, plan.glyphs ?? [])
  if (plan.features) only(input, sets.feature, plan.features.map(tag))
  else allBut(input, sets.feature, (plan.without ?? []).map(tag))
  only(input, sets.script, plan.scripts.map(tag))
  only(input, sets.nameId, keptNames)
  add(input, sets.dropTable, droppedTables.map(tag))
  const result = call('hb_subset_or_fail', face, input)
  call('hb_subset_input_destroy', input)
  call('hb_face_destroy', face)
  call('hb_blob_destroy', blob)
  if (result === 0) throw new Error('HarfBuzz could not make the subset of a font')
  const made = call('hb_face_reference_blob', result)
  const at = call('hb_blob_get_data', made, 0)
  const bytes = new Uint8Array(memory.buffer, at, call('hb_blob_get_length', made)).slice()
  call('hb_blob_destroy', made)
  call('hb_face_destroy', result)
  call('free', source)
  return bytes
}

const require = createRequire(import.meta.url)
const wasm = readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm))
const memory = exports.memory as WebAssembly.Memory
call('_initialize')

function call(name: string, ...args: number[]): number {
  return (exports[name] as Call)(...args)
}

function malloc(size: number): number {
  return call('malloc', size)
}

function tag(name: string): number {
  return [...name].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0)
}

function emptied(input: number, set: number): number {
  const pointer = call('hb_subset_input_set', input, set)
  call('hb_set_clear', pointer)
  return pointer
}

function add(input: number, set: number, values: Iterable<number>): void {
  const pointer = call('hb_subset_input_set', input, set)
  for (const value of values) call('hb_set_add', pointer, value)
}

function allBut(input: number, set: number, values: Iterable<number>): void {
  const pointer = emptied(input, set)
  call('hb_set_invert', pointer)
  for (const value of values) call('hb_set_del', pointer, value)
}

function only(input: number, set: number, values: Iterable<number>): void {
  emptied(input, set)
  add(input, set, values)
}
