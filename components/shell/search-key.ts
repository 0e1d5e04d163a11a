const kept = 'search-key'

/** Whether `/` opens the search on this device. Storage may be forbidden; then it does. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}

/** Keeps on this device whether `/` opens the search, and shows or hides its sign. */
export function keepSlash(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off')
  } catch {}
  showSlash(on)
}

/** Shows or hides the sign of the key. */
export function showSlash(on: boolean): void {
  document.documentElement.toggleAttribute('data-no-search-key', !on)
}

/**
 * The key that is pressed alone, as a shortcut (WCAG 2.1.4).
 *
 * @returns nothing with another key, in a field, in a dialog, or where shortcuts are switched off
 */
export function singleKey(event: KeyboardEvent): string | undefined {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return undefined
  const target = event.target as HTMLElement
  const inField = target.isContentEditable || target.closest('input, textarea, select, dialog')
  return inField || !slashOpens() ? undefined : event.key
}
