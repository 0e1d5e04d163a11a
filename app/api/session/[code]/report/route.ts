import { negotiateLanguage } from '#lib/i18n/negotiate.ts'
import { readReport } from '#lib/session/report.ts'
import { reportCsv, reportMarkdown } from '#lib/session/report-files.ts'
import { methodNotAllowed } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'

/** What came of the session, as JSON, CSV or Markdown, as `Accept` asks. */
export const GET = sessionRoute('facilitator', undefined, async ({ request, store, session }) => {
  const report = await readReport(store, session)
  const lang = negotiateLanguage(request.headers.get('accept-language'))
  const type = wanted(request.headers.get('accept') ?? '')
  if (type === 'text/csv') return file(reportCsv(report, lang), type, `${report.code}.csv`, lang)
  if (type === 'text/markdown') {
    return file(reportMarkdown(report, lang), type, `${report.code}.md`, lang)
  }
  return json(report, 200, { vary: 'Accept, Accept-Language' })
})

const types = ['application/json', 'text/csv', 'text/markdown'] as const

/** The first of our types that `Accept` names with the greatest weight (RFC 9110 §12.5.1). */
function wanted(accept: string): (typeof types)[number] {
  const ranges = accept.split(',').map((member) => {
    const [type = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return { type, q: weight ? Number(weight.slice(2)) || 0 : 1 }
  })
  const wishes = ranges
    .filter(({ type, q }) => q > 0 && types.some((known) => known === type))
    .sort((one, other) => other.q - one.q)
  return types.find((known) => known === wishes[0]?.type) ?? types[0]
}

function file(text: string, type: string, name: string, lang: string): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="oauth-local-${name}"`,
      'content-language': lang,
      'cache-control': 'no-store',
      vary: 'Accept, Accept-Language',
    },
  })
}

const refuse = methodNotAllowed('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
