import { readConfig } from '#lib/config.ts'
import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { addFacilitator } from '#lib/session/open.ts'
import { renewKey } from '#lib/session/renew.ts'
import { shownCode } from '#lib/session/rows.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { keyCookie } from '../../cookies.ts'
import { flag, object } from '../../shape.ts'

/**
 * A new link by which the session is led from another device; it is told this once. Renewed, it is the
 * only one: every other device that leads is out, and this one gets the new key.
 */
export const POST = sessionRoute(
  'facilitator',
  object({ renew: flag.optional() }),
  async ({ request, store, session, body, hub }) => {
    const { renew = false } = body
    const key = await (renew ? renewKey : addFacilitator)(store, session.id)
    if (renew) hub.stirred(session.id)
    const lang = negotiateLanguage(request.headers.get('accept-language'))
    const address = `${readConfig().publicUrl}/${lang}/session/${shownCode(session)}`
    return json({ facilitator_url: `${address}#key=${key}` }, 201, {
      ...(renew && { 'set-cookie': keyCookie('facilitator', session.code, key) }),
    })
  },
)

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
