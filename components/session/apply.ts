import type { Board, BoardChange, SessionEvent, Snapshot } from '#lib/session/types.ts'

/**
 * The room after an event. One that the room has seen already changes nothing, so that events may
 * come twice (after a resume, or by two ways).
 */
export function applyEvent(room: Snapshot, event: SessionEvent): Snapshot {
  if (event.event === 'snapshot') return event.data.seq < room.seq ? room : event.data
  if ('id' in event) {
    if (event.id <= room.seq) return room
    return { ...logged(room, event), seq: event.id }
  }
  if (event.event === 'board') return withBoard(room, event.data)
  if (event.event === 'you') return { ...room, you: event.data }
  return room
}

function logged(room: Snapshot, event: Extract<SessionEvent, { id: number }>): Snapshot {
  switch (event.event) {
    case 'lead':
      return { ...room, lead: event.data }
    case 'poll':
      return { ...room, poll: event.data, you: withoutOldVote(room, event.data?.id) }
    case 'settings':
      return { ...room, settings: event.data }
    case 'class':
      return { ...room, class: event.data }
    case 'loose':
      return { ...room, loose: event.data }
    case 'code':
      return { ...room, ...event.data }
    default:
      return room
  }
}

/** A vote belongs to its poll: a new one begins without. */
function withoutOldVote({ you, poll }: Snapshot, id: string | undefined): Snapshot['you'] {
  return you.role === 'participant' && poll?.id !== id ? { ...you, choice: null } : you
}

function withBoard(room: Snapshot, { people, gone, votes, counts }: BoardChange): Snapshot {
  const changed = new Map(people.map((person) => [person.id, person]))
  const before = room.board?.people ?? []
  const board: Board = {
    votes,
    counts,
    people: [
      ...before
        .filter(({ id }) => !gone.includes(id))
        .map((person) => changed.get(person.id) ?? person),
      ...people.filter(({ id }) => !before.some((person) => person.id === id)),
    ],
  }
  return { ...room, board, people: board.people.length }
}
