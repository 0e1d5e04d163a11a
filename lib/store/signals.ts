import { Client } from 'pg'

/** Milliseconds until a lost connection is made anew. */
const pause = 500

/** Milliseconds: after the first a word to ourselves counts as lost, and then we look that often. */
const usual = { patience: 2_000, look: 1_000 }

/**
 * Hears what other instances say on a channel (`NOTIFY`), on a connection of its own. It is no
 * queue: what was said while there was no connection is lost, so after each new one `onSignal` is
 * called with nothing, which means that anything may have happened. Some poolers let no word
 * through: then it is called with nothing each second.
 *
 * @param url - of the database
 * @param channel - an identifier, as it is
 * @param times - for tests
 */
export function hear(
  url: string,
  channel: string,
  onSignal: (payload: string | undefined) => void,
  times = usual,
): { close(): Promise<void> } {
  const trial = `${channel}_trial`
  let client: Client | undefined
  let closed = false
  let deaf: NodeJS.Timeout | undefined
  let looking: NodeJS.Timeout | undefined

  const connect = async () => {
    const fresh = new Client({ connectionString: url })
    client = fresh
    fresh.on('error', () => undefined)
    fresh.once('end', () => {
      hearsWell()
      if (!closed) setTimeout(() => void connect().catch(() => undefined), pause).unref()
    })
    fresh.on('notification', (said) => {
      if (said.channel === channel) onSignal(said.payload)
      else hearsWell()
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}; listen ${trial}`)
      onSignal(undefined)
      deaf = setTimeout(look, times.patience).unref()
      await say(url, trial)
    } catch {
      await fresh.end().catch(() => undefined)
    }
  }

  function look() {
    console.error(`DATABASE_URL lets no NOTIFY through: looking every ${times.look} ms instead.`)
    looking = setInterval(onSignal, times.look, undefined).unref()
  }

  function hearsWell() {
    clearTimeout(deaf)
    clearInterval(looking)
  }

  void connect()
  return {
    async close() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}

/** Over another connection: on the same one a pooler might let it through by chance. */
async function say(url: string, channel: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(`notify ${channel}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}
