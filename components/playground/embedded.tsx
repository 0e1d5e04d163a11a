'use client'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import type { Recording } from '#lib/wire/har.ts'
import { sidesOf } from './call-states.ts'
import { EmbeddedServer } from './embedded-server.tsx'
import { PlaygroundLanguage, usePlayground, useWords } from './language.tsx'
import type { PlaygroundMessages } from './messages.ts'
import { Notice } from './notices.tsx'
import styles from './playground.module.css'
import { useAfter } from './use-after.ts'
import { useRuns } from './use-runs.ts'

interface Props {
  /** One experiment, or two to be compared; `null` is the demo exchange as it is. */
  experiments: readonly (string | null)[]
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
  const runs = recordings?.map((recording, index) => {
    const id = experiments[index] ?? undefined
    const sides = sidesOf({ recording })
    return { id, name: id ? explanations.experiments[id]?.name : t('noChange'), sides }
  })
  const status = (server: 'token' | 'business') =>
    runs
      ?.map(({ sides }) => sides[server].entry?.response.status ?? t('notCalled.title'))
      .join(', ')
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
      {runs ? (
        <>
          <EmbeddedServer server="token" runs={runs} />
          <EmbeddedServer server="business" runs={runs} />
        </>
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
      <p role="status" className="sr-only">
        {runs && t('announce', { token: status('token'), business: status('business') })}
      </p>
    </div>
  )
}
