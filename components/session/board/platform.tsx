import { Both } from '#components/session/both.tsx'
import { useSession } from '#components/session/words.tsx'
import { TicketSign } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Person } from '#lib/session/types.ts'
import styles from './board.module.css'

/** So many people stand on the platform with their names; more stand without, and smaller. */
const named = 36
/** So many stand in a row, in one or two of them. */
const inRow = 9
/** More than these are marks: there is no room for figures. */
const drawn = 144

/**
 * Everybody on a platform: who has a ticket, by the servers' own record, and who has none yet.
 *
 * @param roomy - whether nothing below needs the room
 */
export function Platform({
  people,
  both,
  roomy,
}: {
  people: readonly Person[]
  both: boolean
  roomy: boolean
}) {
  const { lang } = useSession()
  const got = people.filter(({ ticket }) => ticket !== 'none').length
  const rows = Math.ceil(people.length / inRow)
  const scale = (rows <= (roomy ? 2 : 1) && styles.few) || (rows > 2 && styles.low) || ''
  const size = people.length <= named ? 'named' : people.length <= drawn ? 'half' : 'marks'
  return (
    <section aria-labelledby="platform">
      <div className={styles.platformHead}>
        <h2 id="platform" className={styles.got}>
          <TicketSign className={styles.gotSign} />
          <span className={styles.fraction}>
            {got} / {people.length}
          </span>{' '}
          <Both word="got" both={both} between=" " className={styles.small} />
        </h2>
        <ul className={styles.legend}>
          <li>
            <Icon name="skipped" className={styles.legendIcon} />
            <Both word="notYet" both={both} />
          </li>
          {people.some(({ here }) => !here) && (
            <li className={styles.gone}>
              <Shape className={styles.legendIcon} />
              <Both word="away" both={both} />
            </li>
          )}
        </ul>
      </div>
      {people.length === 0 && (
        <p className={styles.empty}>
          <Both word="empty" both={both} />
        </p>
      )}
      <ul className={`${styles.people} ${styles[size]} ${scale}`}>
        {people.map((person) => (
          <li key={person.id} className={person.here ? '' : styles.gone}>
            <Figure person={person} mark={size === 'marks'} />
            <span
              className={
                size === 'named'
                  ? `${styles.name} ${person.named && person.name ? 'font-typed' : ''}`
                  : 'sr-only'
              }
            >
              {(person.named && person.name) || person.alias[lang]}
            </span>
            <Said person={person} />
          </li>
        ))}
      </ul>
      <div className={styles.platform} aria-hidden="true" />
    </section>
  )
}

/** What a figure shows, for those who do not see it. */
function Said({ person }: { person: Person }) {
  const { t } = useSession()
  return (
    <span className="sr-only">
      {person.ticket === 'none' ? t('board.notYet') : t('board.token')}
      {!person.here && `, ${t('board.away')}`}
    </span>
  )
}

function Shape({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 44 52" aria-hidden="true" focusable="false" className={className}>
      <circle cx="22" cy="15" r="12" fill="currentColor" />
      <path fill="currentColor" d="M1 52a21 21 0 0 1 42 0z" />
    </svg>
  )
}

function Figure({ person, mark }: { person: Person; mark: boolean }) {
  const has = person.ticket !== 'none'
  if (mark) return <span aria-hidden="true" className={`${styles.mark} ${has ? styles.has : ''}`} />
  return (
    <span aria-hidden="true" className={`${styles.figure} ${has ? styles.has : ''}`}>
      <Shape />
      <span className={styles.badge}>{has ? <TicketSign /> : <Icon name="skipped" />}</span>
    </span>
  )
}
