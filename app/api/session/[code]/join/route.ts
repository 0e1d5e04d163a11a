import { readConfig } from '#lib/config.ts'
import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { hashOf } from '#lib/session/keys.ts'
import { Buckets } from '#lib/session/limits.ts'
import { changeParticipant, joinSession, participantBy } from '#lib/session/members.ts'
import { nameLimit } from '#lib/session/name.ts'
import { callerAddress, isLocal } from '#lib/session/peer.ts'
import { aliasIn, langOf, type ParticipantRow } from '#lib/session/rows.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute, tooMany } from '../../call.ts'
import { keyCookie, keysIn } from '../../cookies.ts'
import { giveClient } from '../../own-client.ts'
import { flag, language, object, shown } from '../../shape.ts'

const joins = new Buckets(300, 60)

const newcomer = object({
  name: shown(nameLimit).nullish(),
  named: flag.optional(),
  lang: language.optional(),
})

/** Lets someone in who has the code; who is in already stays who they are. */
export const POST = sessionRoute('anyone', newcomer, async (call) => {
  const { request, store, session, body, hub } = call
  const keys = keysIn(request.headers, 'participant', session.code)
  const known = await participantBy(store, session.code, keys)
  if (known) {
    const participant = await changeParticipant(store, known.participant, {
      ...body,
      name: body.name ?? undefined,
    })
    hub.stirred(session.id)
    return welcome(
      participant,
      keys.find((key) => hashOf(key) === participant.token_hash),
    )
  }
  const local = isLocal(request, readConfig().publicUrl)
  const wait = local ? 0 : joins.take(callerAddress(request))
  if (wait > 0) return tooMany(request, wait)
  const lang = body.lang ?? negotiateLanguage(request.headers.get('accept-language'))
  const joined = await joinSession(store, session, {
    name: body.name ?? null,
    named: body.named ?? false,
    lang,
  })
  await giveClient(store, session, joined.participant)
  hub.stirred(session.id)
  return welcome(joined.participant, joined.key)

  function welcome(participant: ParticipantRow, own = '') {
    const alias = aliasIn(participant)[langOf(participant)]
    return json({ participant: { id: participant.id, alias } }, 201, {
      'set-cookie': keyCookie('participant', session.code, own),
    })
  }
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
