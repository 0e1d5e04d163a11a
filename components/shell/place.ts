import { folded, leaveForLater } from '#components/ui/seen-first.tsx'

/** Which block a reader is at, and how far below the window's top it stands. */
interface Place {
  block: string
  top: number
}

/** Something opened or ticked: its number among all in its block that can be. */
interface Mark {
  block: string | undefined
  index: number
  count: number
}

/** What can keep its place: a lesson's blocks, and the parts of other pages. */
const blocks = '[data-block], [data-place]'

/** What can be opened or ticked by a press, and how it looks when it is. */
const switches = ':is(summary, button[aria-expanded], form input[type=radio])'
const on = 'details[open] > summary, [aria-expanded=true], :checked'

/** The line, in px below the window's top, whose nearest block keeps its place. */
const readingLine = 250

/** How far out of the window, in its heights, a block still counts as seen: it may end up inside. */
const margin = 0.25

/** How long a block is held while the page is still settling, in ms. */
const patience = 2000

let kept: { place: Place | undefined; marks: Mark[] } | undefined

/** Where readers were when they left an address for the same page in the other language. */
const left = new Map<string, Place | undefined>()

/** Ends the holding of a block that was brought back before. */
let release = () => {}

/** The block whose top is nearest to the reading line; none on a page without blocks. */
export function currentBlock(): HTMLElement | undefined {
  const all = Array.from(document.querySelectorAll<HTMLElement>(blocks))
  const distance = (block: HTMLElement) => Math.abs(topOf(block) - readingLine)
  return all.sort((a, b) => distance(a) - distance(b))[0]
}

function currentPlace(): Place | undefined {
  const block = currentBlock()
  return block && { block: nameOf(block) ?? '', top: topOf(block) }
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}

function currentMarks(): Mark[] {
  const all = document.querySelectorAll<HTMLElement>(`main ${switches}:is(${on})`)
  return Array.from(all, (element) => {
    const block = nameOf(element.closest<HTMLElement>(blocks))
    const siblings = switchesOf(block)
    return { block, index: siblings.indexOf(element), count: siblings.length }
  })
}

function switchesOf(block: string | undefined): HTMLElement[] {
  const scope = block ? blockNamed(block) : document
  return Array.from(scope?.querySelectorAll<HTMLElement>(`main ${switches}`) ?? [])
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
  return marks.filter(({ block, index, count }) => {
    const all = switchesOf(block)
    const element = all[index]
    if (!element || all.length !== count) return true
    if (!element.matches(on)) element.click()
    return false
  })
}

/** The height of each part that is out of sight, in px: blocks far off, and what is folded. */
function currentlyUnseen(): Map<string, number> {
  const near = window.innerHeight * margin
  const heights = new Map<string, number>()
  if (!document.querySelector('main details[open]')) heights.set(folded, 0)
  for (const block of document.querySelectorAll<HTMLElement>(blocks)) {
    const { top, bottom, height } = block.getBoundingClientRect()
    const seen = top < window.innerHeight + near && bottom > -near
    if (!seen) heights.set(nameOf(block) ?? '', height)
  }
  return heights
}

/** Notes where the reader is, what is open and what is out of sight, before the page changes its language. */
export function keepPlace(): void {
  const place = currentPlace()
  left.set(window.location.pathname, place)
  kept = { place, marks: currentMarks() }
  leaveForLater(currentlyUnseen())
}

/**
 * Notes the same before a step in the browser's history: the place is that where the address was left.
 * Nothing is left for later, because the browser scrolls to where it was among the full heights.
 */
export function keepPlaceOnReturn(): void {
  const { pathname } = window.location
  const place = left.has(pathname) ? left.get(pathname) : currentPlace()
  kept = { place, marks: currentMarks() }
}

/** Forgets what was noted: the reader goes elsewhere, or is there. */
export function forgetPlace(): void {
  kept = undefined
  leaveForLater(new Map())
}

/**
 * Brings the reader back to the noted block, and opens and ticks what was.
 *
 * @returns whether anything was noted
 */
export function restorePlace(): boolean {
  if (!kept) return false
  const { place, marks } = kept
  forgetPlace()
  release()
  hold(place && blockNamed(place.block), place?.top ?? 0, repeat(marks))
  return true
}

/** Keeps a block where it is while fonts and results arrive, until the reader moves. */
function hold(block: Element | null | undefined, top: number, missing: Mark[]): void {
  let marks = missing
  const distance = () => (block ? topOf(block) - top : 0)
  const align = () => window.scrollBy({ top: distance(), behavior: 'instant' })
  align()
  const settle = () => {
    marks = repeat(marks)
    align()
  }
  const sizes = new ResizeObserver(settle)
  sizes.observe(document.body)
  const arrivals = new MutationObserver(settle)
  arrivals.observe(document.body, { childList: true, subtree: true })
  const ended = new AbortController()
  const options = { passive: true, signal: ended.signal }
  const end = () => {
    sizes.disconnect()
    arrivals.disconnect()
    ended.abort()
  }
  release = end
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    window.addEventListener(type, end, options)
  }
  // What scrolled was not us.
  window.addEventListener('scroll', () => Math.abs(distance()) > 1 && end(), options)
  window.setTimeout(end, patience)
}
