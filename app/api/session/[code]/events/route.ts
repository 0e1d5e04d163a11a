import { methodNotAllowed, problem } from '../../../problem.ts'
import { json, sessionRoute } from '../../call.ts'

const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

const wholeNumber = /^\d{1,15}$/

/**
 * What happens in the session, as server-sent events that resume by `Last-Event-ID` (WHATWG HTML
 * §9.2), or with `?after=n` the same as JSON, for networks that break streams.
 */
export const GET = sessionRoute('member', undefined, async ({ request, member, hub, url }) => {
  const after = new URL(request.url).searchParams.get('after')
  if (after !== null) {
    if (!wholeNumber.test(after)) {
      return problem(request, 'input', { errors: [{ pointer: '/after', code: 'type-integer' }] })
    }
    return json(await hub.after(member, Number(after), url))
  }
  if (hub.full) {
    return problem(request, 'busy', { params: { seconds: 5 }, headers: { 'retry-after': '5' } })
  }
  const last = request.headers.get('last-event-id')
  const seen = last !== null && wholeNumber.test(last) ? Number(last) : undefined
  // Who asks for the head alone would never close a stream.
  const body = request.method === 'HEAD' ? null : hub.open(member, seen, url, request.signal)
  return new Response(body, { headers: streamHeaders })
})

const refuse = methodNotAllowed('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
