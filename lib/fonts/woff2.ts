import wawoff2 from 'wawoff2'

/** Packs a TrueType file as WOFF2. */
export function pack(font: Uint8Array): Promise<Uint8Array> {
  return inTurn(() => wawoff2.compress(font))
}

/** Unpacks a WOFF2 file to TrueType. */
export function unpack(font: Uint8Array): Promise<Uint8Array> {
  return inTurn(() => wawoff2.decompress(font))
}

let last: Promise<unknown> = Promise.resolve()

// What wawoff2 gives is a view of memory that its next call writes over.
function inTurn(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const copied = async () => Uint8Array.from(await work())
  const result = last.then(copied, copied)
  last = result
  return result
}
