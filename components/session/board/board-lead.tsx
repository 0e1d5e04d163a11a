import { Both } from '#components/session/both.tsx'
import { useSession } from '#components/session/words.tsx'
import type { Person, Snapshot } from '#lib/session/types.ts'
import styles from './board-card.module.css'

/** The stations with most readers that the card has room for. */
const most = 6

/** While no question is asked: where everybody is; before that, how to come in. */
export function BoardLead({
  snapshot: { lead, settings },
  people,
}: {
  snapshot: Snapshot
  people: readonly Person[]
}) {
  const { lang, t, other, stations } = useSession()
  const station = stations.find(({ slug }) => slug === lead?.lesson)
  const block = station?.blocks.findIndex(({ id }) => id === lead?.block) ?? -1
  if (!station) return <HowToJoin both={settings.both} />
  return (
    <section aria-labelledby="now" className={styles.card}>
      <h2 id="now" className={styles.stemOther}>
        <Both word="now" both={settings.both} />
      </h2>
      <p className={styles.stem}>
        {station.number} · {station.title[lang]}
      </p>
      {settings.both && (
        <p lang={other.lang} className={styles.stemOther}>
          {station.title[other.lang]}
        </p>
      )}
      <p className={styles.block}>
        {t('board.block', { number: block + 1 })} {station.blocks[block]?.name[lang]}
      </p>
      <Places people={people} />
    </section>
  )
}

/** How many read at which station. */
function Places({ people }: { people: readonly Person[] }) {
  const { lang, t, stations } = useSession()
  const counted = stations
    .map(({ slug, number, title }) => ({
      slug,
      name: `${number} · ${title[lang]}`,
      count: people.filter(({ place }) => place?.lesson === slug).length,
    }))
    .filter(({ count }) => count > 0)
  const shown = counted.toSorted((one, two) => two.count - one.count).slice(0, most)
  if (shown.length === 0) return null
  return (
    <div className={styles.places}>
      <h3>{t('board.where')}</h3>
      <ul>
        {counted
          .filter((station) => shown.includes(station))
          .map(({ slug, name, count }) => (
            <li key={slug}>
              <span>{name}</span>
              <strong>{count}</strong>
            </li>
          ))}
      </ul>
    </div>
  )
}

function HowToJoin({ both }: { both: boolean }) {
  const { t, other } = useSession()
  return (
    <section aria-labelledby="how" className={styles.card}>
      <h2 id="how" className={styles.stem}>
        <Both word="how" both={both} />
      </h2>
      <ol className={styles.steps}>
        {(['scan', 'type', 'press'] as const).map((step, index) => (
          <li key={step}>
            <span aria-hidden="true" className={styles.stepNumber}>
              {index + 1}
            </span>
            <span>
              {t(`board.${step}`)}
              {both && (
                <span lang={other.lang} className={styles.stepOther}>
                  {other.t(`board.${step}`)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
