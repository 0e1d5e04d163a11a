import { headerValue, parseAnswerHead } from './head.ts'

/** The first final answer on a connection. */
export interface Answer {
  /** Its content, freed from its transfer coding, as far as it has come. */
  content: Buffer
  /** Where it ends, in bytes from the first that was received; absent while it is not complete. */
  end?: number
}

/** The content of a chunked message from `start` on (RFC 9112 §7.1). */
function unchunked(bytes: Buffer, start: number): Answer {
  const chunks: Buffer[] = []
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    const size = lineEnd === -1 ? Number.NaN : Number.parseInt(bytes.toString('latin1', at), 16)
    const content = Buffer.concat(chunks)
    if (Number.isNaN(size)) return { content }
    if (size === 0) {
      // The last chunk, then trailer fields, then an empty line.
      const end = bytes.indexOf('\r\n\r\n', lineEnd)
      return end === -1 ? { content } : { content, end: end + 4 }
    }
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
    if (at > bytes.length) return { content: Buffer.concat(chunks) }
  }
}

/**
 * Finds the first final answer and where it ends (RFC 9112 §6.3). What comes after it, such as the
 * answer to a second request on the same connection, is not read.
 *
 * @param method - of the request: an answer to HEAD has no content
 * @param ended - whether the server has closed the connection
 * @returns nothing as long as no final answer's head has come
 */
export function readAnswer(bytes: Buffer, method: string, ended: boolean): Answer | undefined {
  const head = parseAnswerHead(bytes)
  if (!head) return undefined
  const start = head.offset + head.size
  const [, status] = head.start
  if (method === 'HEAD' || /^(1\d\d|204|304)$/.test(status)) {
    return { content: Buffer.alloc(0), end: start }
  }
  if (/\bchunked\s*$/i.test(headerValue(head.headers, 'transfer-encoding'))) {
    return unchunked(bytes, start)
  }
  const length = headerValue(head.headers, 'content-length')
  const end = /^\d+$/.test(length) ? start + Number(length) : ended ? bytes.length : Infinity
  const content = bytes.subarray(start, end)
  return end <= bytes.length ? { content, end } : { content }
}
