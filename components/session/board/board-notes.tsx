import { timeOfDay } from '#components/session/time-of-day.tsx'
import { type Say, useSession } from '#components/session/words.tsx'
import type { ClassRules, Snapshot } from '#lib/session/types.ts'
import styles from './board.module.css'
import { looseStory } from './loose-story.ts'

/** More notes than these stand in two columns. */
const oneColumn = 3
/** More notes than these stand in the page's language alone. */
const inBoth = 6

/**
 * What the facilitator did to the class's clients, and, while a question has the place for it, what
 * became of the token that went round. All of it is seen: the more it is, the shorter.
 */
export function BoardNotes({ snapshot }: { snapshot: Snapshot }) {
  const { t, other } = useSession()
  const notes = (say: Say) => [
    ...(snapshot.poll ? looseStory(snapshot, say).map(({ text }) => text) : []),
    ...ruleNotes(snapshot.class, say),
  ]
  const mine = notes(t)
  const theirs = notes(other.t)
  return (
    <div
      role="status"
      aria-atomic="false"
      className={styles.notes}
      data-many={mine.length > oneColumn || undefined}
    >
      {mine.length > 0 && (
        <ul>
          {mine.map((note, index) => (
            <li key={note}>
              {note}
              {snapshot.settings.both && mine.length <= inBoth && (
                <span lang={other.lang} className={styles.noteOther}>
                  {theirs[index]}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What goes for the class's clients now, in as few words as a big screen needs. */
function ruleNotes(rules: ClassRules, say: Say): string[] {
  const { stopped, scope, tokensPerMinute, rotated, revoked, dpop } = rules
  return [
    stopped && say(`board.rules.${stopped}`),
    dpop && say('board.rules.dpop'),
    scope === 'orders:read' && say('board.rules.narrow'),
    tokensPerMinute !== null && say('board.rules.limit', { count: tokensPerMinute }),
    revoked.at && say('board.rules.revoked', { time: timeOfDay(revoked.at) }),
    rotated.at && say('board.rules.rotated', { time: timeOfDay(rotated.at) }),
  ].filter((note) => typeof note === 'string')
}
