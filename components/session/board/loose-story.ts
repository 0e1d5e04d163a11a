import { timeOfDay } from '#components/session/time-of-day.tsx'
import type { Say } from '#components/session/words.tsx'
import type { Person, Snapshot } from '#lib/session/types.ts'

/** One thing that became of the token that goes round: it let people in, or not, or it ends. */
export interface LooseFact {
  sign: 'let-in' | 'refused' | 'ends'
  text: string
}

/**
 * What the token that goes or went round did, as the servers saw it, and until when the bearer token
 * works beside a bound one; nothing while none went round.
 */
export function looseStory({ loose, board }: Snapshot, say: Say): LooseFact[] {
  const people = board?.people ?? []
  const count = (which: 'stolen' | 'stolenBound', outcome: Person['stolen']) =>
    people.filter((person) => person[which] === outcome).length
  const [worked, refused] = [count('stolen', 'worked'), count('stolen', 'refused')]
  const thieves = count('stolenBound', 'refused')
  const bearer = worked + refused > 0 || Boolean(loose && (!loose.bound || loose.before))
  const facts: (LooseFact | false | null | undefined)[] = [
    bearer &&
      (worked > 0 || refused === 0) && {
        sign: 'let-in',
        text: worked > 0 ? say('board.worked', { count: worked }) : say('board.untried'),
      },
    refused > 0 && { sign: 'refused', text: say('board.refused', { count: refused }) },
    (loose?.bound || thieves > 0) && {
      sign: 'refused',
      text: thieves > 0 ? say('board.boundRefused', { count: thieves }) : say('board.boundUntried'),
    },
    loose?.before && {
      sign: 'ends',
      text: say('board.oldEnds', { time: timeOfDay(loose.before.ends) }),
    },
  ]
  return facts.filter((fact): fact is LooseFact => Boolean(fact))
}
