import { Both } from '#components/session/both.tsx'
import { PollBars } from '#components/session/poll-bars.tsx'
import { useSession } from '#components/session/words.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { Poll } from '#lib/session/types.ts'
import styles from './board-card.module.css'

/** A question of so many signs, its options with it, is written smaller, so that it has room. */
const sizes = [
  [330, styles.longest],
  [150, styles.long],
] as const

/**
 * The question on the big screen. How the votes fall is not shown before the reveal, although the
 * facilitator's page knows it: nobody shall vote for the longest bar.
 */
export function BoardPoll({
  poll,
  votes,
  people,
  both,
}: {
  poll: Poll
  votes: number
  people: number
  both: boolean
}) {
  const { lang, other } = useSession()
  const shown: Poll =
    poll.state === 'revealed' ? poll : { ...poll, counts: undefined, before: undefined }
  const { stem, options } = poll.question
  const read = [stem, ...options].flatMap((text) => [text[lang], both ? text[other.lang] : ''])
  const [, size = ''] = sizes.find(([signs]) => read.join('').length > signs) ?? []
  return (
    <section aria-labelledby="question" className={`${styles.card} ${size}`}>
      <h2 id="question" className={styles.stem}>
        <InlineText text={stem[lang]} />
      </h2>
      {both && (
        <p lang={other.lang} className={styles.stemOther}>
          <InlineText text={stem[other.lang]} />
        </p>
      )}
      <div className={styles.bars}>
        <PollBars poll={shown} large both={both} />
      </div>
      <p className={styles.foot}>
        <span>
          <strong>
            {votes} / {people}
          </strong>{' '}
          <Both word="votes" both={both} />
        </span>
        <span>
          <Both
            word={poll.state === 'revealed' ? 'revealed' : poll.state === 'open' ? 'open' : 'shut'}
            both={both}
          />
        </span>
      </p>
    </section>
  )
}
