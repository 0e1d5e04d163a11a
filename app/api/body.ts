/** A body that was read, or the reason why not. */
export type ReadBody = { value: object } | { refused: 'media-type' | 'too-large' | 'not-json' }

async function readBytes(request: Request, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length')) > limit) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Reads a request's body as one JSON object, never more of it than the limit, whatever its
 * `content-length` says.
 *
 * @param limit - most bytes
 */
export async function readJsonObject(request: Request, limit: number): Promise<ReadBody> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') return { refused: 'media-type' }
  const bytes = await readBytes(request, limit)
  if (!bytes) return { refused: 'too-large' }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? { value } : { refused: 'not-json' }
  } catch {
    return { refused: 'not-json' }
  }
}
