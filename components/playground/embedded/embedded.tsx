'use client'
import { PlaygroundLanguage, usePlayground, useWords } from '#components/playground/language.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import { Notice } from '#components/playground/notices.tsx'
import { useAfter } from '#components/playground/use-after.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'
import styles from '../playground.module.css'
import { Answers } from './embedded-result.tsx'
import { type LessonRun, useRuns } from './use-runs.ts'

export { requestExchange } from '#components/playground/request-exchange.ts'
export { EmbeddedResult } from './embedded-result.tsx'

interface Props {
  /** What to run, one after the other; two or more are compared. */
  experiments: readonly LessonRun[]
  /** Told the recordings, in the same order, when all have come. */
  onDone?: (recordings: Recording[]) => void
}

/**
 * The result of a lesson's experiment, in place: Token API first, Business API below it. It runs as
 * soon as it is mounted; mounted again with another `key` it runs again. After a change of language
 * it shows the same runs.
 */
export function EmbeddedRun({
  lang,
  messages,
  ...props
}: Props & { lang: Language; messages: PlaygroundMessages }) {
  return (
    <PlaygroundLanguage lang={lang} messages={messages}>
      <Runs {...props} />
    </PlaygroundLanguage>
  )
}

function Runs({ experiments, onDone }: Props) {
  const t = useWords()
  const { lang, explanations } = usePlayground()
  const { recordings, problem, again } = useRuns(experiments, lang, onDone)
  const slow = useAfter(!recordings && !problem, 150)
  const name = (run: LessonRun) =>
    run === null ? t('noChange') : explanations.experiments[run]?.name
  return (
    <div className={styles.words}>
      {problem && (
        <div className="grid gap-3 p-4">
          <Notice problem={problem} />
          <button
            type="button"
            onClick={again}
            className="min-h-11 cursor-pointer justify-self-start rounded-lg border border-control bg-card px-4 text-base font-bold"
          >
            {t('again')}
          </button>
        </div>
      )}
      {recordings ? (
        <Answers
          runs={recordings.map((recording, index) => ({
            recording,
            name: name(experiments[index] ?? null),
          }))}
        />
      ) : (
        !problem && (
          <p
            className={`flex min-h-64 items-center justify-center gap-2 text-muted ${slow ? '' : 'invisible'}`}
          >
            <Icon name="spinner" className={`size-5 ${styles.spinner}`} />
            {t('running.underWay')}
          </p>
        )
      )}
    </div>
  )
}
