import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import type { ReportPoll } from '#lib/session/types.ts'
import styles from '../session.module.css'

/** One question of the report: its answers, and how the votes fell in each round it was asked. */
export function ReportQuestion({ poll, lang }: { poll: ReportPoll; lang: Language }) {
  const t = translator(lang)
  const { question, answer, rounds } = poll
  return (
    <article className="break-inside-avoid [overflow-wrap:anywhere]">
      <h3 className="text-lg leading-snug">
        <InlineText text={question.stem[lang]} />
      </h3>
      <p className="text-base text-muted">
        {rounds
          .map(
            ({ right, votes }, index) =>
              `${t('report.round', { number: index + 1 })}: ${t('report.rightOf', { right, votes })}`,
          )
          .join(' · ')}
      </p>
      <ul className="mt-2 grid gap-3">
        {question.options.map((option, index) => (
          <li key={option.en} className="break-inside-avoid">
            <p
              className={`flex items-center gap-2 leading-normal ${index === answer ? 'font-bold text-passed' : ''}`}
            >
              {index === answer && <Icon name="passed" className="size-5" />}
              <span>
                <InlineText text={option[lang]} />
                {index === answer && <span className="sr-only"> ({t('report.right')})</span>}
              </span>
            </p>
            {rounds.map(({ counts, votes }, round) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a round is its place among the rounds
                key={round}
                className="grid grid-cols-[5rem_minmax(0,1fr)_2rem] items-center gap-2 text-base leading-normal"
              >
                <span className="text-muted">{t('report.round', { number: round + 1 })}</span>
                <span
                  aria-hidden="true"
                  className={`${styles.bar} ${styles.thin} ${index === answer ? styles.right : ''}`}
                >
                  <span
                    style={{ width: `${((counts[index] ?? 0) / Math.max(1, votes)) * 100}%` }}
                  />
                </span>
                <span className="text-right font-bold">{counts[index] ?? 0}</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </article>
  )
}
