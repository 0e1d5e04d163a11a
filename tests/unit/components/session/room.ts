import type { Person, Poll, Snapshot } from '#lib/session/types.ts'

/** A participant as the board knows them. */
export function person(id: string, change: Partial<Person> = {}): Person {
  return {
    id,
    alias: { mr: 'दादर', en: 'Dadar' },
    name: null,
    named: false,
    lang: 'mr',
    place: null,
    follow: true,
    hand: null,
    here: true,
    ticket: 'none',
    runs: [],
    stolen: null,
    stolenBound: null,
    ...change,
  }
}

/** A question of two options that is open. */
export function poll(id: string, change: Partial<Poll> = {}): Poll {
  return {
    id,
    lesson: 'step-1-ask',
    block: 'predict',
    question: {
      stem: { mr: 'Body JSON मध्ये पाठवली तर?', en: 'What if the body is JSON?' },
      options: [
        { mr: '200', en: '200' },
        { mr: '400', en: '400' },
      ],
    },
    state: 'open',
    round: 1,
    ...change,
  }
}

/** A room as its facilitator sees it. */
export function facilitated(change: Partial<Snapshot> = {}): Snapshot {
  return {
    seq: 5,
    code: 'K7M-4PQ',
    url: 'http://127.0.0.1:3000/mr/session/K7M-4PQ',
    lead: null,
    poll: null,
    settings: { title: '', joining: true, follow: true, clock: null, step: null, both: true },
    class: {
      scope: 'orders:read orders:write',
      tokensPerMinute: null,
      stopped: null,
      rotated: { times: 0, at: null },
      revoked: { times: 0, at: null },
      dpop: false,
    },
    loose: null,
    plan: [],
    people: 0,
    you: { role: 'facilitator' },
    board: { people: [], votes: 0, counts: [] },
    ...change,
  }
}

/** The same room as a participant sees it. */
export function joined(change: Partial<Snapshot> = {}): Snapshot {
  const { board: _, ...room } = facilitated()
  return {
    ...room,
    you: {
      role: 'participant',
      id: 'p1',
      alias: 'दादर',
      name: null,
      named: false,
      lang: 'mr',
      place: null,
      follow: true,
      hand: false,
      client: { id: 'class-dadar', secret: 'secret', next: null },
      ticket: 'none',
      runs: [],
      choice: null,
    },
    ...change,
  }
}
