import { Both } from '#components/session/both.tsx'
import { useSession } from '#components/session/words.tsx'
import { TicketSign } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import styles from './board-card.module.css'
import { looseStory } from './loose-story.ts'

/** What became of the token that goes round, fact by fact, to be read from far. */
export function LooseCard({ snapshot }: { snapshot: Snapshot }) {
  const { t, other } = useSession()
  const { both } = snapshot.settings
  const theirs = looseStory(snapshot, other.t)
  return (
    <>
      <h2 className={styles.stem}>
        <Both word="loose" both={both} between=" " className={styles.stemOther} />
      </h2>
      <ul>
        {looseStory(snapshot, t).map(({ sign, text }, index) => (
          <li key={text}>
            {sign === 'let-in' ? (
              <TicketSign className={styles.sign} />
            ) : (
              <Icon name={sign === 'refused' ? 'failed' : 'info'} className={styles.sign} />
            )}
            <span>
              {text}
              {both && (
                <span lang={other.lang} className={styles.stepOther}>
                  {theirs[index]?.text}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
