import type { Snapshot } from '#lib/session/types.ts'
import styles from './board.module.css'
import { Both } from './both.tsx'
import { usePlace } from './use-place.ts'
import { useSession } from './words.tsx'

/** While no question was asked: where everybody is. */
export function BoardLead({ snapshot }: { snapshot: Snapshot }) {
  const { lang, other, stations } = useSession()
  const { lead, settings } = snapshot
  const place = usePlace(lead)
  const station = stations.find(({ slug }) => slug === lead?.lesson)
  return (
    <section aria-labelledby="now" className={styles.card}>
      <h2 id="now" className={styles.stemOther}>
        <Both word="now" both={settings.both} />
      </h2>
      <p className={styles.stem}>{station && `${station.number} · ${station.title[lang]}`}</p>
      {settings.both && station && (
        <p lang={other.lang} className={styles.stemOther}>
          {station.title[other.lang]}
        </p>
      )}
      <p className={styles.stemOther}>{place?.name}</p>
    </section>
  )
}
