import { checkExchangeRequest } from '#lib/exchange/index.ts'
import { runningSandbox } from '#lib/sandbox/index.ts'
import { keepClient, meant } from '#lib/session/controls.ts'
import { clientOf, type ParticipantRow, rulesOf, type SessionRow } from '#lib/session/rows.ts'
import type { Store } from '#lib/store/index.ts'
import { ownTargets, runOwn } from '../exchange/run.ts'

/** How many participants are dealt with at once. */
const atOnce = 8

/** Gives clients other secrets. Pages go on with the old one until their participant takes the new. */
export async function rotateSecrets(
  store: Store,
  session: SessionRow,
  people: string[] | undefined,
): Promise<void> {
  const sandbox = runningSandbox()
  if (!sandbox) return
  await forEach(await meant(store, session.id, people), async ({ id, client_id }) => {
    if (!client_id) return
    const { secret } = await sandbox.classClients.rotate(client_id)
    await keepClient(store, id, { next_secret: secret })
  })
}

/**
 * Gives tokens back in their clients' names (RFC 7009), asks about them (RFC 7662), and shows them
 * to the API all the same; what comes of it stands on the board as it is.
 */
export async function revokeTokens(
  store: Store,
  session: SessionRow,
  people: string[] | undefined,
): Promise<void> {
  await forEach(await meant(store, session.id, people), async (participant) => {
    const own = clientOf(participant)
    if (!own || !participant.token) return
    // A client whose secret was rotated can give nothing back with the old one.
    const client = { ...own, secret: own.next ?? own.secret }
    const checked = checkExchangeRequest(
      { experiment: 'revoked-token', token: { value: participant.token } },
      ownTargets(client, rulesOf(session)),
    )
    if ('problems' in checked) return
    await runOwn({ store, session, participant, client, ...checked })
    await keepClient(store, participant.id, { token: null })
  })
}

async function forEach(
  rows: ParticipantRow[],
  deal: (row: ParticipantRow) => Promise<void>,
): Promise<void> {
  const left = [...rows]
  const work = async () => {
    for (let row = left.shift(); row; row = left.shift()) await deal(row)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
