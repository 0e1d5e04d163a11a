const key = 'visit'
const loaded = Date.now()

/** When this visit began, in ms since 1970: a visit lasts as long as its tab. */
export function visitStart(): number {
  try {
    const known = Number(sessionStorage.getItem(key))
    if (known) return known
    sessionStorage.setItem(key, String(loaded))
  } catch {}
  return loaded
}
