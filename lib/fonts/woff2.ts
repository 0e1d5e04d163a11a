import wawoff2 from 'wawoff2'

/** Packs a TrueType file as WOFF2. */
export async function pack(font: Uint8Array): Promise<Uint8Array> {
  return Uint8Array.from(await wawoff2.compress(font))
}

/** Unpacks a WOFF2 file to TrueType. */
export async function unpack(font: Uint8Array): Promise<Uint8Array> {
  return Uint8Array.from(await wawoff2.decompress(font))
}
