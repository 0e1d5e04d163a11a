/** A device's clock that is off by more, in ms, is put right; less is the way to the server. */
const tolerated = 2_000

let ahead = 0

/** Hears the server's time. @param date - the `Date` of an answer (RFC 9110 §6.6.1) */
export function hearServerTime(date: string | null): void {
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time)) return
  const off = time - Date.now()
  ahead = Math.abs(off) > tolerated ? off : 0
}

/** Now by the server's clock, in ms: what ends for the room ends for all at once. */
export function serverNow(): number {
  return Date.now() + ahead
}
