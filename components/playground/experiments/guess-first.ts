const key = 'oauth-local.guess'

/** Whether the reader wants to guess first, as kept on this device; not where it keeps nothing. */
export function keptGuessing(): boolean {
  try {
    return localStorage.getItem(key) === 'first'
  } catch {
    return false
  }
}

/** Keeps it, where the device does. */
export function keepGuessing(guessing: boolean) {
  try {
    if (guessing) localStorage.setItem(key, 'first')
    else localStorage.removeItem(key)
  } catch {
    // Then it holds as long as the page.
  }
}
