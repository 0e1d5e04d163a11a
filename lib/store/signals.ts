import { Client } from 'pg'

/** Milliseconds until a lost connection is made anew. */
const pause = 500

/**
 * Hears what other instances say on a channel (`NOTIFY`), on a connection of its own. It is no
 * queue: what was said while there was no connection is lost, so after each new one `onSignal` is
 * called with nothing, which means that anything may have happened.
 *
 * @param url - of the database
 * @param channel - an identifier, as it is
 */
export function hear(
  url: string,
  channel: string,
  onSignal: (payload: string | undefined) => void,
): { close(): Promise<void> } {
  let client: Client | undefined
  let closed = false

  const connect = async () => {
    const fresh = new Client({ connectionString: url })
    client = fresh
    fresh.on('error', () => undefined)
    fresh.once('end', () => {
      if (!closed) setTimeout(() => void connect().catch(() => undefined), pause).unref()
    })
    fresh.on('notification', ({ payload }) => onSignal(payload))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      onSignal(undefined)
    } catch {
      await fresh.end().catch(() => undefined)
    }
  }
  void connect()

  return {
    async close() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
