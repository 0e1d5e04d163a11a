import { Both } from '#components/session/both.tsx'
import { useSession } from '#components/session/words.tsx'
import type { Person, Snapshot } from '#lib/session/types.ts'
import styles from './board-card.module.css'
import { LooseCard } from './loose-card.tsx'

/** The stations with most readers that the card has room for. */
const most = 3

/**
 * While no question is asked: where the facilitator leads, what became of the token that goes round,
 * and where everybody is; before all that, how to come in.
 */
export function BoardLead({ snapshot, people }: { snapshot: Snapshot; people: readonly Person[] }) {
  const { stations } = useSession()
  const { lead, loose, settings } = snapshot
  const stolen = people.some((person) => person.stolen ?? person.stolenBound)
  const story = loose !== null || stolen
  const led = stations.some(({ slug }) => slug === lead?.lesson)
  return (
    <div className={`${styles.card} ${story ? styles.full : ''}`}>
      {led && <Now snapshot={snapshot} brief={story} />}
      {!(led || story) && <HowToJoin both={settings.both} />}
      <div role="status" aria-atomic="false" className={styles.story}>
        {story && <LooseCard snapshot={snapshot} />}
      </div>
      {led && !story && <Places people={people} both={settings.both} />}
    </div>
  )
}

/** Where the facilitator leads. @param brief - the station alone */
function Now({ snapshot: { lead, settings }, brief }: { snapshot: Snapshot; brief: boolean }) {
  const { lang, t, other, stations } = useSession()
  const station = stations.find(({ slug }) => slug === lead?.lesson)
  const index = station?.blocks.findIndex(({ id }) => id === lead?.block) ?? -1
  const block = station?.blocks[index]
  if (!station) return null
  const number = index + 1
  return (
    <section aria-labelledby="now">
      <h2 id="now" className={styles.stemOther}>
        <Both word="now" both={settings.both} />
      </h2>
      <p className={styles.station}>
        {station.number} · {station.title[lang]}
      </p>
      {settings.both && station.title[other.lang] !== station.title[lang] && (
        <p lang={other.lang} className={styles.stemOther}>
          {station.title[other.lang]}
        </p>
      )}
      {!brief && (
        <p className={styles.block}>
          {t('board.block', { number })} {block?.name[lang]}
        </p>
      )}
      {!brief && settings.both && block && block.name[other.lang] !== block.name[lang] && (
        <p lang={other.lang} className={styles.stemOther}>
          {other.t('board.block', { number })} {block.name[other.lang]}
        </p>
      )}
    </section>
  )
}

/** How many read at which station. */
function Places({ people, both }: { people: readonly Person[]; both: boolean }) {
  const { lang, other, stations } = useSession()
  const counted = stations
    .map(({ slug, number, title }) => ({
      slug,
      number,
      title,
      count: people.filter(({ place }) => place?.lesson === slug).length,
    }))
    .filter(({ count }) => count > 0)
  const shown = counted.toSorted((one, two) => two.count - one.count).slice(0, most)
  if (shown.length === 0) return null
  return (
    <div className={styles.places}>
      <h3>
        <Both word="where" both={both} />
      </h3>
      <ul>
        {counted
          .filter((station) => shown.includes(station))
          .map(({ slug, number, title, count }) => (
            <li key={slug}>
              <span>
                {number} · {title[lang]}
                {both && title[other.lang] !== title[lang] && (
                  <span lang={other.lang} className={styles.placeOther}>
                    {title[other.lang]}
                  </span>
                )}
              </span>
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
    <section aria-labelledby="how">
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
