import { unicodeRange } from './faces.ts'
import type { Fallback } from './fallbacks.ts'
import type { FontFile } from './manifest.ts'

/** The rule of a font file that the site serves. */
export function faceRule({ family, weight, slice, file }: FontFile): string {
  return rule({
    'font-family': JSON.stringify(family),
    'font-weight': weight,
    'font-display': 'swap',
    src: `url(/fonts/${file})format("woff2")`,
    'unicode-range': unicodeRange[slice],
  })
}

/** The rule of a system font that stands in for one of ours. */
export function fallbackRule(fallback: Fallback): string {
  return rule({
    'font-family': JSON.stringify(fallback.family),
    'font-weight': fallback.weight,
    src: fallback.local.map((name) => `local(${JSON.stringify(name)})`).join(),
    'size-adjust': `${fallback.sizeAdjust}%`,
    'ascent-override': `${fallback.ascent}%`,
    'descent-override': `${fallback.descent}%`,
    'line-gap-override': '0%',
    'unicode-range': unicodeRange[fallback.slice],
  })
}

function rule(descriptors: Record<string, string | number>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `${name}:${value}`)
  return `@font-face{${lines.join(';')}}\n`
}
