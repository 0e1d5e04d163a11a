import type { Slice } from './faces.ts'

/**
 * A system font that stands in until ours is there, drawn in our face's width and height so that
 * nothing moves when it arrives. Percentages as in the CSS descriptors of the same name.
 */
export interface Fallback {
  family: string
  weight: 400 | 700
  slice: Slice
  /** Full and PostScript names: a family name alone finds nothing. */
  local: readonly string[]
  sizeAdjust: number
  ascent: number
  descent: number
}

const noto = ['Noto Sans Devanagari Regular', 'NotoSansDevanagari-Regular']
const notoBold = ['Noto Sans Devanagari Bold', 'NotoSansDevanagari-Bold']
const roboto = ['Roboto', 'Roboto-Regular']
const robotoBold = ['Roboto Bold', 'Roboto-Bold']
const arial = ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans']
const arialBold = ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'LiberationSans-Bold']
const monospaced = [
  'Menlo-Regular',
  'Liberation Mono',
  'LiberationMono',
  'DejaVu Sans Mono',
  'DejaVuSansMono',
  'RobotoMono-Regular',
  'DroidSansMono',
  'Courier New',
  'CourierNewPSMT',
]

// Widths were measured on the course's own sentences; heights are the faces' ascent and descent.
// Of two rules for the same letters a browser takes the last whose font the system has.
const table: readonly [string, 400 | 700, Slice, readonly string[], number, number, number][] = [
  ['Mukta Fallback', 400, 'devanagari', noto, 95.38, 118.47, 55.78],
  ['Mukta Fallback', 400, 'latin', arial, 92.15, 122.63, 57.74],
  ['Mukta Fallback', 400, 'latin', roboto, 93.22, 121.22, 57.07],
  ['Mukta Fallback', 700, 'devanagari', notoBold, 91.06, 124.09, 58.42],
  ['Mukta Fallback', 700, 'latin', arialBold, 90.78, 124.47, 58.6],
  ['Mukta Fallback', 700, 'latin', robotoBold, 96.37, 117.26, 55.2],
  ['Baloo Fallback', 700, 'devanagari', notoBold, 97.55, 110.51, 53.72],
  ['Baloo Fallback', 700, 'latin', arialBold, 91.95, 117.23, 56.98],
  ['Baloo Fallback', 700, 'latin', robotoBold, 97.62, 110.43, 53.68],
  ['Mono Fallback', 400, 'latin', monospaced, 100, 102, 30],
]

/** The fallbacks of all faces, in the order in which the style sheet names them. */
export const fallbacks: readonly Fallback[] = table.map(
  ([family, weight, slice, local, sizeAdjust, ascent, descent]) => ({
    family,
    weight,
    slice,
    local,
    sizeAdjust,
    ascent,
    descent,
  }),
)
