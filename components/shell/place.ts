/** Which block a reader is at, and how far below the window's top it stands. */
interface Place {
  block: string
  top: number
}

/** What a reader has done to a page: where they are, what they opened and what they ticked. */
interface Page {
  place: Place | undefined
  marks: Mark[]
  /** Whether the reader comes back by the browser's history, which scrolls by itself. */
  returns: boolean
}

/** Something opened or ticked: the number of an element among those of its kind in its block. */
interface Mark {
  block: string | undefined
  kind: Kind
  index: number
  count: number
}

/** What can keep its place: a lesson's blocks, and the parts of other pages. */
const blocks = '[data-block], [data-place]'

/** The line, in px below the window's top, whose nearest block keeps its place. */
const readingLine = 250

/** How long a block is held while the page is still settling, in ms. */
const patience = 2000

/** How long after a step in its history the browser may still scroll by itself, in ms. */
const historyPatience = 500

/** What can be opened or ticked, and how it is done again where the page itself does not keep it. */
const kinds = {
  details: { on: '[open]', again: (element: HTMLElement) => element.setAttribute('open', '') },
  'button[aria-expanded]': {
    on: '[aria-expanded=true]',
    again: (element: HTMLElement) => element.click(),
  },
  'form input[type=radio]': {
    on: ':checked',
    again: (element: HTMLElement) => Object.assign(element, { checked: true }),
  },
}
type Kind = keyof typeof kinds

let kept: Page | undefined

/** Where readers were when they left an address for the same page in the other language. */
const left = new Map<string, Place | undefined>()

/** Ends the holding of a block that was brought back before. */
let release = () => {}

/** The block whose top is nearest to the reading line; none on a page without blocks. */
function currentPlace(): Place | undefined {
  const places = Array.from(document.querySelectorAll<HTMLElement>(blocks), (element) => ({
    block: nameOf(element) ?? '',
    top: element.getBoundingClientRect().top,
  }))
  const distance = ({ top }: Place) => Math.abs(top - readingLine)
  return places.sort((a, b) => distance(a) - distance(b))[0]
}

function currentMarks(): Mark[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const all = document.querySelectorAll<HTMLElement>(`main :is(${kind})${kinds[kind].on}`)
    return Array.from(all, (element) => {
      const block = nameOf(element.closest<HTMLElement>(blocks))
      const siblings = ofKind(kind, block)
      return { block, kind, index: siblings.indexOf(element), count: siblings.length }
    })
  })
}

function ofKind(kind: Kind, block: string | undefined): HTMLElement[] {
  return Array.from((block ? blockNamed(block) : document)?.querySelectorAll(`main ${kind}`) ?? [])
}

function blockNamed(block: string): Element | null {
  const name = CSS.escape(block)
  return document.querySelector(`[data-block="${name}"], [data-place="${name}"]`)
}

function nameOf(element: HTMLElement | null): string | undefined {
  return element?.dataset.block ?? element?.dataset.place
}

/** Opens and ticks what was; answers what is not there yet. */
function repeat(marks: Mark[]): Mark[] {
  return marks.filter(({ block, kind, index, count }) => {
    const all = ofKind(kind, block)
    const element = all[index]
    if (!element || all.length !== count) return true
    if (!element.matches(kinds[kind].on)) kinds[kind].again(element)
    return false
  })
}

/** Notes where the reader is and what is open, before the page changes its language. */
export function keepPlace(): void {
  const place = currentPlace()
  left.set(window.location.pathname, place)
  kept = { place, marks: currentMarks(), returns: false }
}

/** The same before a step in the browser's history: the place is that where the address was left. */
export function keepPlaceOnReturn(): void {
  const { pathname } = window.location
  const place = left.has(pathname) ? left.get(pathname) : currentPlace()
  kept = { place, marks: currentMarks(), returns: true }
}

/** Forgets what was noted: the reader goes elsewhere. */
export function forgetPlace(): void {
  kept = undefined
}

/**
 * Brings the reader back to the noted block, and opens and ticks what was.
 *
 * @returns whether anything was noted
 */
export function restorePlace(): boolean {
  if (!kept) return false
  const { place, marks, returns } = kept
  kept = undefined
  release()
  const deaf = returns ? Date.now() + historyPatience : 0
  hold(place && blockNamed(place.block), place?.top ?? 0, repeat(marks), deaf)
  return true
}

/**
 * Keeps a block where it is while fonts and results arrive, until the reader moves.
 *
 * @param deaf - until when whatever scrolls is not the reader
 */
function hold(block: Element | null | undefined, top: number, missing: Mark[], deaf: number): void {
  let marks = missing
  const distance = () => (block ? block.getBoundingClientRect().top - top : 0)
  const align = () => window.scrollBy({ top: distance(), behavior: 'instant' })
  align()
  const observer = new ResizeObserver(() => {
    marks = repeat(marks)
    align()
  })
  observer.observe(document.body)
  const ended = new AbortController()
  const options = { passive: true, signal: ended.signal }
  const end = () => {
    observer.disconnect()
    ended.abort()
  }
  release = end
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    window.addEventListener(type, end, options)
  }
  const scrolled = () => {
    if (Math.abs(distance()) <= 1) return
    if (Date.now() < deaf) align()
    else end()
  }
  window.addEventListener('scroll', scrolled, options)
  window.setTimeout(end, patience)
}
