import type { z } from 'zod'
import { readConfig } from '#lib/config.ts'
import { readCode } from '#lib/session/code.ts'
import { SessionFault } from '#lib/session/fault.ts'
import { CodeGuard } from '#lib/session/guard.ts'
import { type Hub, runningHub } from '#lib/session/hub.ts'
import { Buckets } from '#lib/session/limits.ts'
import { facilitatorBy, type Member, participantBy } from '#lib/session/members.ts'
import { findSession, wasCode } from '#lib/session/open.ts'
import { callerAddress } from '#lib/session/peer.ts'
import { type SessionRow, shownCode } from '#lib/session/rows.ts'
import { openStore, type Store } from '#lib/store/index.ts'
import { readJsonObject } from '../body.ts'
import { problem } from '../problem.ts'
import { keysIn } from './cookies.ts'
import { isForeign } from './origin.ts'
import { checkShape } from './shape.ts'

/** Most bytes of a request's body; an exchange may be as large as elsewhere. */
const bodyLimit = 16 * 1024

const guard = new CodeGuard()
const posts = new Buckets(10, 1)

type Facilitating = Extract<Member, { role: 'facilitator' }>
type Participating = Extract<Member, { role: 'participant' }>

/** Who may call, and what is known of them then. */
interface Callers {
  anyone: { session: SessionRow; member: Member | undefined }
  member: { session: SessionRow; member: Member }
  facilitator: { session: SessionRow; member: Facilitating }
  participant: { session: SessionRow; member: Participating }
}

/** What a handler works with. */
export type Call<Who extends keyof Callers, Body> = Callers[Who] & {
  request: Request
  /** The path's other parts. */
  params: Record<string, string>
  body: Body
  store: Store
  hub: Hub
  /** Where to join, for people of any language. */
  url: string
}

/** A route of one session. */
export type SessionRoute = (
  request: Request,
  context: { params: Promise<{ code: string } & Record<string, string>> },
) => Promise<Response>

/**
 * A handler of one session's address: finds the session and who calls, refuses what they may not
 * do, reads the body, and answers the refusals of the session's rules.
 *
 * @param who - who may call
 * @param schema - the body's shape; nothing: there is no body, and the call changes nothing
 */
export function sessionRoute<Who extends keyof Callers, Schema extends z.ZodType = z.ZodUndefined>(
  who: Who,
  schema: Schema | undefined,
  handle: (call: Call<Who, z.output<Schema>>) => Promise<Response>,
): SessionRoute {
  return async (request, context) => {
    const { code: typed, ...params } = await context.params
    if (changes(request) && isForeign(request)) return problem(request, 'origin')
    const store = await openStore(readConfig())
    const found = await findCaller(request, store, typed, who)
    if (found instanceof Response) return found
    const { session, member } = found
    const refused = refusal(request, who, member)
    if (refused) return refused
    const body = schema ? await readBody(request, schema) : { value: undefined }
    if (body instanceof Response) return body
    try {
      const call: Call<Who, z.output<Schema>> = {
        ...({ session, member } as Callers[Who]),
        request,
        params,
        body: body.value as z.output<Schema>,
        store,
        hub: runningHub(store),
        url: joinAt(shownCode(session)),
      }
      return await handle(call)
    } catch (error) {
      if (error instanceof SessionFault) return problem(request, error.code)
      throw error
    }
  }
}

/** Where a session is joined, whatever one's language. @param code - as it is shown */
export function joinAt(code: string): string {
  return `${readConfig().publicUrl}/session/${code}`
}

/**
 * Looks up what a caller may have guessed, a code or a key.
 *
 * @param look - resolves to nothing when the guess was wrong
 * @returns what was found, or the seconds to wait after too many wrong guesses
 */
export function attempt<Found>(
  store: Store,
  request: Request,
  look: () => Promise<Found | undefined>,
) {
  return guard.attempt(store, callerAddress(request), look)
}

/** The refusal of who has tried too often. */
export function tooMany(request: Request, seconds: number): Response {
  return problem(request, 'too-many', {
    params: { seconds },
    headers: { 'retry-after': String(seconds) },
  })
}

/** A member is known by their key; anyone else by the code alone, and that cannot be tried for long. */
async function findCaller(
  request: Request,
  store: Store,
  typed: string,
  who: keyof Callers,
): Promise<{ session: SessionRow; member: Member | undefined } | Response> {
  const read = readCode(decoded(typed))
  if ('absent' in read) {
    const signs = read.absent.join(' ')
    return problem(request, 'no-such-sign', { params: { signs } })
  }
  if ('length' in read) return problem(request, 'unknown-session')
  const member = await memberOf(request, store, read.code, who)
  if (member) return { session: member.session, member }
  const tried = await attempt(store, request, async () => {
    const session = await findSession(store, read.code)
    // A class that comes by yesterday's QR code has guessed nothing.
    return session ?? ((await wasCode(store.db, read.code)) ? null : undefined)
  })
  if ('wait' in tried) return tooMany(request, tried.wait)
  if (!tried.found) return problem(request, 'unknown-session')
  return { session: tried.found, member: undefined }
}

const changes = ({ method }: Request) => method !== 'GET' && method !== 'HEAD'

/** A part of a path, which may still be percent-encoded. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Who is both calls as what the call is for, else as the facilitator, unless it says `as=participant`. */
async function memberOf(
  request: Request,
  store: Store,
  code: string,
  who: keyof Callers,
): Promise<Member | undefined> {
  const { headers } = request
  const participant = () => participantBy(store, code, keysIn(headers, 'participant', code))
  const facilitator = () => facilitatorBy(store, code, keysIn(headers, 'facilitator', code))
  const as = new URL(request.url).searchParams.get('as')
  const order =
    who === 'participant' || as === 'participant'
      ? [participant, facilitator]
      : [facilitator, participant]
  return (await order[0]?.()) ?? (await order[1]?.())
}

function refusal(
  request: Request,
  who: keyof Callers,
  member: Member | undefined,
): Response | undefined {
  if (who === 'anyone') return undefined
  if (!member) return problem(request, 'not-member')
  if (who !== 'member' && member.role !== who) {
    return problem(request, who === 'facilitator' ? 'not-facilitator' : 'not-participant')
  }
  if (!changes(request) || member.role === 'facilitator') return undefined
  const wait = posts.take(member.participant.id)
  return wait > 0 ? tooMany(request, wait) : undefined
}

/** Reads and checks a body; none at all counts as an empty object. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<{ value: z.output<Schema> } | Response> {
  const bare = request.body === null && !request.headers.has('content-type')
  const body = bare ? { value: {} } : await readJsonObject(request, bodyLimit)
  if ('refused' in body) return problem(request, body.refused, { params: { limit: bodyLimit } })
  const checked = checkShape(schema, body.value)
  return 'errors' in checked ? problem(request, 'input', checked) : checked
}

/** A JSON answer that nobody keeps. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** Nothing to say: it is done. */
export function done(headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 204, headers })
}
