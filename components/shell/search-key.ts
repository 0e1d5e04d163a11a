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
