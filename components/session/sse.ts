/** One event of a stream as it came (WHATWG HTML §9.2.6); a comment is not one. */
export interface RawEvent {
  id?: string
  event: string
  data: string
}

/**
 * Reads server-sent events from a body, bytes as they come. `EventSource` hides the comments that
 * keep a stream alive, so a silent connection could not be told from a quiet room.
 *
 * @param onBytes - told whenever anything came, be it only a comment
 * @returns when the body has ended
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<RawEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    onBytes()
    rest += decoder.decode(value, { stream: true })
    const blocks = rest.replaceAll('\r\n', '\n').split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = parseEvent(block)
      if (event) yield event
    }
  }
}

function parseEvent(block: string): RawEvent | undefined {
  const fields = { event: 'message', data: [] as string[], id: undefined as string | undefined }
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? []
    if (name === 'data') fields.data.push(value)
    else if (name === 'event') fields.event = value
    else if (name === 'id') fields.id = value
  }
  if (fields.data.length === 0) return undefined
  const { event, id, data } = fields
  return { event, data: data.join('\n'), ...(id !== undefined && { id }) }
}
