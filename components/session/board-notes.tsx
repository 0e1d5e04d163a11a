import { Icon } from '#components/ui/icon.tsx'
import type { ClassRules, Person } from '#lib/session/types.ts'
import styles from './board.module.css'
import { Both } from './both.tsx'
import { useClassNotes } from './class-notes.tsx'
import { useSession } from './words.tsx'

/**
 * What became of the token that went round, as the servers saw it, and what the facilitator did to
 * the class's clients.
 */
export function BoardNotes({
  people,
  loose,
  rules,
  both,
}: {
  people: readonly Person[]
  /** Whether a token goes or went round. */
  loose: boolean
  rules: ClassRules
  both: boolean
}) {
  const { t } = useSession()
  const notes = useClassNotes(rules)
  const count = (outcome: Person['stolen']) =>
    people.filter(({ stolen }) => stolen === outcome).length
  const bound = people.filter(({ stolenBound }) => stolenBound === 'refused').length
  if (!loose && notes.length === 0) return null
  return (
    <div role="status" className={styles.notes}>
      <Icon name="info" className={styles.legendIcon} />
      <div>
        {loose && (
          <p>
            <strong>
              <Both word="loose" both={both} />
            </strong>
            : {t('board.worked', { count: count('worked') })} ·{' '}
            {t('board.refused', { count: count('refused') })}
            {bound > 0 && ` · ${t('board.boundRefused', { count: bound })}`}
          </p>
        )}
        {notes.length > 0 && <p>{notes.join(' · ')}</p>}
      </div>
    </div>
  )
}
