/** The parts of a page that a reader knows by name; each may stand for what it held. */
const parts = 'section, fieldset, aside, main'

/**
 * Keeps the keyboard's place: when the control that has the focus goes away, pressed or by an event,
 * the part of the page in which it stood gets the focus, and Tab goes on from there.
 *
 * @param root - the part of the page to watch; give it as `ref={keepFocus}`
 * @returns how to stop
 */
export function keepFocus(root: HTMLElement | null) {
  if (!root) return
  let around: HTMLElement[] = []
  const arrive = ({ target }: FocusEvent) => {
    around = []
    for (let part = target as HTMLElement | null; part && root.contains(part); ) {
      around.push(part)
      part = part.parentElement?.closest<HTMLElement>(parts) ?? null
    }
  }
  // Who leaves a control that is still there wants to leave it.
  const leave = () =>
    queueMicrotask(() => nothingHasFocus() && around[0]?.isConnected && arriveNowhere())
  const arriveNowhere = () => {
    around = []
  }
  const watch = new MutationObserver(() => {
    const [control, ...rest] = around
    if (!control || control.isConnected || !nothingHasFocus()) return
    const part = rest.find(({ isConnected }) => isConnected)
    if (!part) return
    part.tabIndex = -1
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true })
    part.focus({ preventScroll: true })
  })
  root.addEventListener('focusin', arrive)
  root.addEventListener('focusout', leave)
  watch.observe(root, { childList: true, subtree: true })
  return () => {
    root.removeEventListener('focusin', arrive)
    root.removeEventListener('focusout', leave)
    watch.disconnect()
  }
}

function nothingHasFocus(): boolean {
  return document.activeElement === document.body
}
