import { classNotes } from '#components/session/participant/class-notes.tsx'
import { timeOfDay } from '#components/session/time-of-day.tsx'
import { type Say, useSession } from '#components/session/words.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Person, Snapshot } from '#lib/session/types.ts'
import styles from './board.module.css'

/**
 * What became of the token that went round, as the servers saw it, and what the facilitator did to
 * the class's clients.
 */
export function BoardNotes({ snapshot }: { snapshot: Snapshot }) {
  const { t, other } = useSession()
  const notes = (say: Say) => [...looseNotes(snapshot, say), ...classNotes(snapshot.class, say)]
  const mine = notes(t)
  const theirs = notes(other.t)
  return (
    <div
      role="status"
      aria-atomic="false"
      className={styles.notes}
      data-many={mine.length > 2 || undefined}
    >
      {mine.length > 0 && (
        <ul>
          {mine.map((note, index) => (
            <li key={note}>
              <Icon name="info" className={styles.noteIcon} />
              <span>
                {note}
                {snapshot.settings.both && (
                  <span lang={other.lang} className={styles.noteOther}>
                    {theirs[index]}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What the token that goes or went round did, and until when the old one works beside a bound one. */
function looseNotes({ loose, board }: Snapshot, say: Say): string[] {
  const people = board?.people ?? []
  const count = (which: 'stolen' | 'stolenBound', outcome: Person['stolen']) =>
    people.filter((person) => person[which] === outcome).length
  const [worked, refused] = [count('stolen', 'worked'), count('stolen', 'refused')]
  const bound = count('stolenBound', 'refused')
  if (!loose && worked + refused + bound === 0) return []
  const results = [
    say('board.worked', { count: worked }),
    refused > 0 && say('board.refused', { count: refused }),
  ].filter(Boolean)
  return [
    `${say('board.loose')}: ${results.join(' · ')}`,
    (loose?.bound || bound > 0) && say('board.boundRefused', { count: bound }),
    loose?.before && say('board.oldEnds', { time: timeOfDay(loose.before.ends) }),
  ].filter((note) => typeof note === 'string')
}
