import type { ElementHandle, Page } from '@playwright/test'
import { sliceOf } from '#lib/fonts/faces.ts'
import { differences, fontFiles, openPair, runsOf } from '#tests/helpers/fonts.ts'

/** A text as a page sets it. */
export interface PaintedText {
  text: string
  /** The computed font-family and font-weight. */
  family: string
  weight: number
  lang: string
}

/**
 * Every text that a page shows at this moment, fields and generated content among it.
 *
 * @param near - looks at the block of this element alone
 */
export function paintedTexts(page: Page, near?: ElementHandle): Promise<PaintedText[]> {
  return page.evaluate((node) => {
    const block = node instanceof Element ? node.closest('[data-block]') : null
    const root = block ?? document.body
    const found = new Map<string, PaintedText>()
    const add = (text: string, element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo)
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? ''
      const painted = { text, family: style.fontFamily, weight: Number(style.fontWeight), lang }
      found.set(JSON.stringify(painted), painted)
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.getClientRects().length === 0) continue
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
        if (text.trim() !== '') add(text, element)
      }
      for (const pseudo of ['::before', '::after']) {
        const content = /^"(.+)"$/.exec(getComputedStyle(element, pseudo).content)?.[1]
        if (content) add(content, element, pseudo)
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        add(element.value, element)
        add(element.placeholder, element)
      }
    }
    return [...found.values()]
  }, near)
}

const pairs = await Promise.all(
  fontFiles.map(async (file) => ({ file, ...(await openPair(file)) })),
)

type Pair = (typeof pairs)[number]

/** The file that a browser draws a letter with: of the first family that has it in this weight. */
function pairFor(letter: string, { family, weight }: PaintedText): Pair | undefined {
  const codePoint = letter.codePointAt(0) ?? 0
  for (const name of family.split(',').map((part) => part.trim().replaceAll('"', ''))) {
    const ofFamily = pairs.filter(({ file }) => file.family === name)
    const bold = weight >= 600 && ofFamily.some(({ file }) => file.weight === 700)
    const regular = ofFamily.some(({ file }) => file.weight === 400)
    const found = ofFamily.find(
      ({ file, served }) =>
        file.weight === (bold || !regular ? 700 : 400) &&
        file.slice === sliceOf(codePoint) &&
        served.letters.has(codePoint),
    )
    if (found) return found
  }
  return undefined
}

/** The stretches of a text that one file draws, a space going with what is before it. */
function stretches(painted: PaintedText): { text: string; pair: Pair | undefined }[] {
  const found: { text: string; pair: Pair | undefined }[] = []
  for (const letter of painted.text.replace(/\s+/g, ' ')) {
    const last = found.at(-1)
    const pair = letter === ' ' && last ? last.pair : pairFor(letter, painted)
    if (last && last.pair === pair) last.text += letter
    else found.push({ text: letter, pair })
  }
  return found
}

/**
 * What is wrong with how texts are drawn: letters that no file of ours has, and words that their file
 * draws differently from the whole face.
 */
export function paintFaults(texts: readonly PaintedText[]): string[] {
  const distinct = new Map(texts.map((painted) => [JSON.stringify(painted), painted]))
  return [...distinct.values()].flatMap((painted) =>
    stretches(painted).flatMap(({ text, pair }) => {
      const where = `“${painted.text.trim()}” (${painted.family}, ${painted.weight})`
      if (!pair) return text.trim() === '' ? [] : [`no face draws ${text} in ${where}`]
      const { file, served, whole } = pair
      const wrong = differences(served, whole, runsOf(text, file.slice, file.face))
      return wrong.map((word) => `${file.face} breaks ${word} in ${where}`)
    }),
  )
}
