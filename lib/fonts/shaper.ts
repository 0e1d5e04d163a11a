import * as hb from 'harfbuzzjs'

/** A shaped glyph: what is drawn, where, and for which letter. Units of the font. */
export interface ShapedGlyph {
  id: number
  cluster: number
  advance: number
  offset: readonly [x: number, y: number]
}

/** How a run is shaped: the page's language and the script of the letters around it. */
export interface Run {
  text: string
  lang: 'mr' | 'en'
  script: 'Deva' | 'Latn'
  /** OpenType features switched on (`tnum`) or off (`-liga`) beside the ones that are always on. */
  features?: readonly string[]
}

/** A font in memory that runs are shaped with. */
export interface Shaper {
  /** Shapes one run as a browser does. */
  shape(run: Run): ShapedGlyph[]
  /** Adds to `glyphs` every glyph that stands in the buffer at any step of shaping a run. */
  trace(run: Run, glyphs: Set<number>): void
  /** The drawing of a glyph as an SVG path. */
  outline(glyph: number): string
  /** The code points it has a glyph for. */
  letters: ReadonlySet<number>
}

/**
 * Opens a font for shaping.
 *
 * @param font - the bytes of a TrueType file
 */
export function openFont(font: Uint8Array): Shaper {
  const face = new hb.Face(new hb.Blob(font))
  const loaded = new hb.Font(face)
  return {
    shape(run) {
      const buffer = fill(plain, run)
      hb.shape(loaded, buffer, featuresOf(run))
      return buffer.getGlyphInfosAndPositions().map((glyph) => ({
        id: glyph.codepoint,
        cluster: glyph.cluster,
        advance: glyph.xAdvance ?? 0,
        offset: [glyph.xOffset ?? 0, glyph.yOffset ?? 0],
      }))
    },
    trace(run, glyphs) {
      const buffer = fill(watched, run)
      seen = glyphs
      hb.shape(loaded, buffer, featuresOf(run))
      seen = undefined
      for (const glyph of buffer.getGlyphInfos()) glyphs.add(glyph.codepoint)
    },
    outline: (glyph) => loaded.glyphToPath(glyph),
    letters: new Set(face.collectUnicodes()),
  }
}

// One buffer and one message function for all: a pair for each word is never given back.
const plain = new hb.Buffer()
const watched = new hb.Buffer()
let seen: Set<number> | undefined
let substituting = false

// A conjunct is often made through forms that no longer stand in the result, and the subset needs
// each of them: so every step of the substitution is looked at, not only its end.
watched.setMessageFunc((current, _font, message) => {
  if (message.startsWith('start table GSUB')) substituting = true
  if (substituting && !/^(skipped|start lookup)/.test(message)) {
    for (const glyph of current.getGlyphInfos()) seen?.add(glyph.codepoint)
  }
  if (message.startsWith('end table GSUB')) substituting = false
  return true
})

function fill(buffer: hb.Buffer, { text, lang, script }: Run): hb.Buffer {
  buffer.reset()
  buffer.addText(text)
  buffer.setDirection(hb.Direction.LTR)
  buffer.setScript(script)
  buffer.setLanguage(lang)
  return buffer
}

function featuresOf({ features = [] }: Run): hb.Feature[] {
  return features.flatMap((feature) => hb.Feature.fromString(feature) ?? [])
}
