import { Both } from '#components/session/both.tsx'
import { useSession } from '#components/session/words.tsx'
import styles from './board.module.css'
import type { Broken } from './broken.ts'

/**
 * The experiments that the room ran: whose answer it was, which status, how often. Those for which
 * the screen has no room are not seen; the fraction says how many there are.
 */
export function BrokenList({ broken, both }: { broken: readonly Broken[]; both: boolean }) {
  const { lang, other, experiments } = useSession()
  return (
    <section aria-labelledby="broken" className={styles.broken}>
      <div className={styles.brokenHead}>
        <h2 id="broken">
          <Both word="broken" both={both} between="  " className={styles.small} />
        </h2>
        <p>
          {broken.length} / {experiments.length}
        </p>
      </div>
      {broken.length === 0 && (
        <p className={styles.empty}>
          <Both word="unbroken" both={both} />
        </p>
      )}
      <ul className={`${styles.brokenList} ${both ? styles.both : ''}`}>
        {broken.map(({ experiment, times, token, business }) => {
          const name = experiments.find(({ id }) => id === experiment)?.name
          const side = business === null ? 'token' : 'business'
          return (
            <li key={experiment}>
              <span aria-hidden="true" className={`${styles.disc} ${styles[side]}`}>
                {side === 'token' ? 1 : 2}
              </span>
              <span className="min-w-0 grow">
                <span className={styles.brokenName}>
                  {name?.[lang] ?? experiment} <code>{(business ?? token) || '–'}</code>
                </span>
                {both && name && name[other.lang] !== name[lang] && (
                  <span lang={other.lang} className={styles.brokenOther}>
                    {name[other.lang]}
                  </span>
                )}
              </span>
              <span className={styles.times}>{times}×</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
