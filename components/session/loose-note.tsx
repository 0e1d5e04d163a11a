import { TicketSign } from '#components/ui/figures.tsx'
import type { Person } from '#lib/session/types.ts'
import styles from './board.module.css'
import { Both } from './both.tsx'
import { useSession } from './words.tsx'

/** What became of the token that went round the room, as the servers saw it. */
export function LooseNote({
  people,
  bound,
  both,
}: {
  people: readonly Person[]
  bound: boolean
  both: boolean
}) {
  const { t } = useSession()
  const count = (outcome: Person['stolen']) =>
    people.filter(({ stolen }) => stolen === outcome).length
  return (
    <div role="status" className={styles.loose}>
      <TicketSign className={styles.legendTicket} />
      <p>
        <strong>
          <Both word="loose" both={both} />
        </strong>
        : {t('board.worked', { count: count('worked') })} ·{' '}
        {t('board.refused', { count: count('refused') })}
        {bound && (
          <span className="block">
            <Both word="bound" both={both} />
          </span>
        )}
      </p>
    </div>
  )
}
