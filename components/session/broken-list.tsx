import styles from './board.module.css'
import { Both } from './both.tsx'
import type { Broken } from './broken.ts'
import { useSession } from './words.tsx'

/** The experiments that the room ran: whose answer it was, which status, how often. */
export function BrokenList({
  broken,
  rows,
  both,
}: {
  broken: readonly Broken[]
  /** Two stand in a row. */
  rows: number
  both: boolean
}) {
  const { lang, other, experiments } = useSession()
  return (
    <section aria-labelledby="broken">
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
      <ul className={styles.brokenList}>
        {broken.slice(0, rows * 2).map(({ experiment, times, token, business }) => {
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
