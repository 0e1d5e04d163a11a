/** Which block a reader is at, and how far below the window's top it stands. */
export interface Place {
  block: string
  top: number
}

/** The line, in px below the window's top, whose nearest block keeps its place. */
const readingLine = 250

let kept: Place | undefined

/** The block whose top is nearest to the reading line; none on a page without blocks. */
function currentPlace(): Place | undefined {
  const places = Array.from(document.querySelectorAll<HTMLElement>('[data-block]'), (element) => ({
    block: element.dataset.block ?? '',
    top: element.getBoundingClientRect().top,
  }))
  const distance = ({ top }: Place) => Math.abs(top - readingLine)
  return places.sort((a, b) => distance(a) - distance(b))[0]
}

/** Notes where the reader is, before the page changes its language. */
export function keepPlace(): void {
  kept = currentPlace() ?? { block: '', top: 0 }
}

/**
 * Brings the reader back to the noted block.
 *
 * @returns whether a place was noted, that is, whether the page only changed its language
 */
export function restorePlace(): boolean {
  if (!kept) return false
  const element = document.querySelector(`[data-block="${CSS.escape(kept.block)}"]`)
  if (element) {
    window.scrollBy({ top: element.getBoundingClientRect().top - kept.top, behavior: 'instant' })
  }
  kept = undefined
  return true
}
