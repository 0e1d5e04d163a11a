import { randomInt } from 'node:crypto'
import { inject } from 'vitest'
import type { LoggedEvent, SessionEvent, Snapshot } from '#lib/session/types.ts'

/** A browser: it keeps cookies and has an address of its own, as behind a proxy. */
export class Browser {
  readonly appUrl: string
  readonly address = [10, ...Array.from({ length: 3 }, () => randomInt(256))].join('.')
  readonly #cookies = new Map<string, string>()

  /** @param cookies - of another one, to come with the same */
  constructor(appUrl = inject('appUrl'), cookies?: string) {
    this.appUrl = appUrl
    for (const pair of cookies?.split('; ') ?? []) this.#keep(pair)
  }

  /** What it sends as `Cookie`. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Calls an address after `/api/session`. A body is sent as JSON. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(`${this.appUrl}/api/session${path}`, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        'accept-language': 'en',
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie.split(';')[0] ?? '')
    return response
  }

  /** A POST that must succeed; its answer, if it has one. */
  async post<Answer = unknown>(path: string, body: unknown = {}): Promise<Answer> {
    const response = await this.call('POST', path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`)
    return (text ? JSON.parse(text) : undefined) as Answer
  }

  /** A GET that must succeed. */
  async get<Answer>(path: string): Promise<Answer> {
    const response = await this.call('GET', path)
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }

  #keep(pair: string): void {
    const [name = '', ...value] = pair.split('=')
    this.#cookies.set(name, value.join('='))
  }
}

/** A session with its facilitator; `path` is `/` and the code. */
export interface Room {
  path: string
  code: string
  facilitator: Browser
}

/** Opens a session. */
export async function openRoom(appUrl?: string): Promise<Room> {
  const facilitator = new Browser(appUrl)
  const { code } = await facilitator.post<{ code: string }>('', { lang: 'en', title: 'Monday' })
  return { path: `/${code}`, code, facilitator }
}

/** A participant who has joined. */
export async function join(
  { path, facilitator }: Room,
  body: object = {},
  appUrl = facilitator.appUrl,
): Promise<Browser & { id: string; alias: string }> {
  const browser = new Browser(appUrl)
  const { participant } = await browser.post<{ participant: { id: string; alias: string } }>(
    `${path}/join`,
    { lang: 'en', ...body },
  )
  return Object.assign(browser, participant)
}

/** The snapshot, as that browser sees it. */
export const snapshot = (browser: Browser, { path }: Pick<Room, 'path'>) =>
  browser.get<Snapshot>(path)

/** A problem's parts that tests look at. */
export interface Problem {
  code: string
  title: string
  detail: string
  errors?: { pointer: string; code: string; detail: string }[]
}

/** Status and code of a refusal. */
export async function refused(response: Response): Promise<[number, string]> {
  return [response.status, ((await response.json()) as Problem).code]
}

/** An open stream. Events are kept until they are taken. */
export class Listening {
  readonly response: Response
  readonly #abort: AbortController
  readonly #events: SessionEvent[] = []
  readonly ended: Promise<void>
  #wake = () => {}
  #over = false

  private constructor(response: Response, abort: AbortController) {
    this.response = response
    this.#abort = abort
    this.ended = this.#read()
  }

  /** Opens a stream. @param last - `Last-Event-ID` */
  static async open(browser: Browser, { path }: Pick<Room, 'path'>, last?: number) {
    const abort = new AbortController()
    const response = await fetch(`${browser.appUrl}/api/session${path}/events`, {
      headers: {
        cookie: browser.cookie,
        ...(last !== undefined && { 'last-event-id': `${last}` }),
      },
      signal: abort.signal,
    })
    return new Listening(response, abort)
  }

  /** The next event of that kind; those before it are passed over. */
  async next<Kind extends SessionEvent['event']>(
    kind: Kind,
    fits: (event: Extract<SessionEvent, { event: Kind }>) => boolean = () => true,
  ): Promise<Extract<SessionEvent, { event: Kind }>> {
    for (;;) {
      for (let event = this.#events.shift(); event; event = this.#events.shift()) {
        const found = event as Extract<SessionEvent, { event: Kind }>
        if (event.event === kind && fits(found)) return found
      }
      if (this.#over) throw new Error(`the stream ended without ${kind}`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Numbered events until that many have come. */
  async numbered(count: number): Promise<LoggedEvent[]> {
    const found: LoggedEvent[] = []
    while (found.length < count) {
      const event = this.#events.shift()
      if (event && 'id' in event && event.event !== 'snapshot') found.push(event)
      if (event) continue
      if (this.#over) throw new Error(`the stream ended after ${found.length} of ${count}`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    return found
  }

  close(): void {
    this.#abort.abort()
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder()
    let rest = ''
    try {
      for await (const chunk of this.response.body ?? []) {
        const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) this.#take(block)
        this.#wake()
      }
    } catch {
      // Cut off, by us or by the server.
    }
    this.#over = true
    this.#wake()
  }

  #take(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2)
    const data = field('data')
    if (data === undefined) return
    const id = field('id')
    this.#events.push({
      event: field('event'),
      data: JSON.parse(data),
      ...(id !== undefined && { id: Number(id) }),
    } as SessionEvent)
  }
}
