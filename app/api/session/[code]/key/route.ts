import { readConfig } from '#lib/config.ts'
import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { addFacilitator } from '#lib/session/open.ts'
import { shownCode } from '#lib/session/rows.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'
import { object } from '../../shape.ts'

/** A new link by which the session is led from another device; it is told this once. */
export const POST = sessionRoute('facilitator', object({}), async ({ request, store, session }) => {
  const key = await addFacilitator(store, session.id)
  const lang = negotiateLanguage(request.headers.get('accept-language'))
  const address = `${readConfig().publicUrl}/${lang}/session/${shownCode(session)}`
  return json({ facilitator_url: `${address}#key=${key}` }, 201)
})

const refuse = methodNotAllowed('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
