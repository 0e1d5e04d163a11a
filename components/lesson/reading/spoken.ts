/** Too long for some voices, which fall silent in the middle. */
const longest = 200
const pieces = 'h1, h2, h3, p, li, td, th, label, summary'
const silent =
  'pre, svg, input, textarea, [hidden], [aria-hidden=true], [role=status], .sr-only, .bg-wire, .peek, nav, button:not(.term)'

/**
 * What is read aloud of a block, phrase by phrase: headings, prose, tables, questions, and what a
 * drawing says in words. Code, the wire and what is only to be pressed stay silent.
 */
export function spokenPhrases(block: HTMLElement): string[] {
  const copy = block.cloneNode(true) as HTMLElement
  for (const drawing of copy.querySelectorAll('svg[role=img]')) {
    const words = document.createElement('p')
    words.textContent = drawing.getAttribute('aria-label')
    drawing.replaceWith(words)
  }
  for (const part of copy.querySelectorAll(silent)) part.remove()
  return Array.from(copy.querySelectorAll(pieces))
    .filter((piece) => !piece.querySelector(pieces))
    .map((piece) => piece.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .flatMap(shorten)
}

/** Cuts a long text after sentences. */
function shorten(text: string): string[] {
  const phrases: string[] = []
  for (const sentence of text.split(/(?<=[.?!:\u0964]”?) /)) {
    const last = phrases.at(-1)
    if (last && last.length + sentence.length < longest) {
      phrases[phrases.length - 1] = `${last} ${sentence}`
    } else phrases.push(sentence)
  }
  return phrases
}
