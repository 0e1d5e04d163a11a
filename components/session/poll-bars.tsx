import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { Poll } from '#lib/session/types.ts'
import styles from './session.module.css'
import { useSession } from './words.tsx'

/**
 * The options, with the votes as bars once they are known: hatched, and the right one solid with its
 * tick when it was revealed. An option's number stands beside its words, so the bars are never the
 * only sign.
 *
 * @param mine - the reader's own vote
 */
export function PollBars({
  poll,
  mine,
  large = false,
  both = false,
}: {
  poll: Poll
  mine?: number | null
  /** For the big screen: in the size of the text around it. */
  large?: boolean
  /** Whether the other language stands beside. */
  both?: boolean
}) {
  const { lang, t, other } = useSession()
  const { counts, answer, before } = poll
  const all = Math.max(1, counts?.reduce((sum, count) => sum + count, 0) ?? 1)
  return (
    <ol className={large ? 'grid gap-[1.25em]' : 'grid gap-4'}>
      {poll.question.options.map((option, index) => {
        const right = answer === index
        const count = counts?.[index]
        return (
          <li
            key={option.en}
            className={
              count === undefined
                ? 'rounded-lg border-2 border-control px-[0.7em] pt-[0.4em] pb-[0.3em]'
                : ''
            }
          >
            <div className="flex items-baseline gap-3 leading-normal">
              {right && (
                <span className="self-center text-passed">
                  <Icon name="passed" className={large ? 'size-[1.2em]' : 'size-6'} />
                  <span className="sr-only">{t('poll.right')}</span>
                </span>
              )}
              <span
                className={`min-w-0 grow [overflow-wrap:anywhere] ${right ? 'font-bold text-passed' : 'font-bold'}`}
              >
                <InlineText text={option[lang]} />
                {both && option[other.lang] !== option[lang] && (
                  <span
                    lang={other.lang}
                    className="ml-[0.6em] text-[0.78em] font-normal text-muted"
                  >
                    <InlineText text={option[other.lang]} />
                  </span>
                )}
                {mine === index && (
                  <span className="ml-2 rounded-full border border-control px-2.5 text-sm font-normal whitespace-nowrap text-muted">
                    {t('poll.yours')}
                  </span>
                )}
              </span>
              {count !== undefined && (
                <span className={`shrink-0 font-board font-bold ${right ? 'text-passed' : ''}`}>
                  {before?.[index] !== undefined && (
                    <span className="mr-3 font-text text-[0.75em] font-normal text-muted">
                      {t('poll.before', { count: before[index] })}
                    </span>
                  )}
                  {count}
                </span>
              )}
            </div>
            {count !== undefined && (
              <div
                aria-hidden="true"
                className={`${styles.bar} ${right ? styles.right : ''} ${large ? styles.large : ''}`}
              >
                <span style={{ width: `${(count / all) * 100}%` }} />
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
