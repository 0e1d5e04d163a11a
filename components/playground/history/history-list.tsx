import { type ReactNode, useRef } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { sidesOf } from '#components/playground/result/call-states.ts'
import { useRunName } from '#components/playground/result/use-run-name.ts'
import { InlineText } from '#components/ui/inline-text.tsx'
import { type KeptRun, runHistory, useRunHistory } from './history.ts'
import { saveHar } from './save-har.ts'

/** The last runs of this device: to see again, to lay the shown one over, to take along, to delete. */
export function HistoryList({
  shown,
  onOpen,
  onCompare,
}: {
  /** The id of the run that the panes show. */
  shown: string | undefined
  onOpen: (run: KeptRun) => void
  /** Absent while no run is shown. */
  onCompare: ((run: KeptRun) => void) | undefined
}) {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { runs, lasting } = useRunHistory()
  const { lang } = usePlayground()
  const nameOf = useRunName()
  /** The button goes with its run; the focus stays near. */
  const remove = (action: () => void) => {
    heading.current?.focus({ preventScroll: true })
    action()
  }
  return (
    <section aria-labelledby="history" data-place="history">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="history" ref={heading} tabIndex={-1} className="text-xl">
          {t('history.title')}
        </h2>
        <p className="text-base text-muted">
          {t(runs.length === 0 ? 'history.none' : lasting ? 'history.kept' : 'history.unkept')}
        </p>
      </div>
      {runs.length > 0 && (
        <>
          <ol className="mt-3 rounded-card border border-hairline bg-card">
            {runs.map((run) => (
              <li
                key={run.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline px-4 py-2 text-base leading-normal not-first:border-t"
              >
                <span className="min-w-40 flex-1">
                  <span className="block font-semibold">
                    <InlineText text={nameOf(run)} />
                  </span>
                  <time dateTime={new Date(run.at).toISOString()} className="text-sm text-muted">
                    {new Date(run.at).toLocaleString(`${lang}-IN-u-nu-latn`, {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    })}
                  </time>
                </span>
                <Statuses run={run} />
                <span className="flex flex-wrap gap-2">
                  <Action onPress={() => onOpen(run)} on={run.id === shown} name={nameOf(run)}>
                    {t('history.open')}
                  </Action>
                  {onCompare && run.id !== shown && (
                    <Action onPress={() => onCompare(run)} name={nameOf(run)}>
                      {t('history.compare')}
                    </Action>
                  )}
                  <Action
                    onPress={() => saveHar(run.recording, `oauth-local-${run.experiment ?? 'run'}`)}
                    name={nameOf(run)}
                  >
                    {t('history.har')}
                  </Action>
                  <Action
                    onPress={() => remove(() => runHistory.remove(run.id))}
                    name={nameOf(run)}
                  >
                    {t('history.delete')}
                  </Action>
                </span>
              </li>
            ))}
          </ol>
          <p className="mt-3">
            <Action onPress={() => remove(() => runHistory.clear())}>{t('history.clear')}</Action>
          </p>
        </>
      )}
    </section>
  )
}

function Statuses({ run }: { run: KeptRun }) {
  const t = useWords()
  const { token, business } = sidesOf(run)
  return (
    <span className="flex gap-4 max-sm:basis-full">
      {[token, business].map(({ entry }, index) => (
        <span key={index ? 'business' : 'token'}>
          <span className={index ? 'text-business-text' : 'text-token-text'}>
            {t(index ? 'business.name' : 'token.name')}
          </span>{' '}
          <b>{entry ? entry.response.status || t('noAnswer') : t('notCalled.title')}</b>
        </span>
      ))}
    </span>
  )
}

function Action({
  onPress,
  on,
  name,
  children,
}: {
  onPress: () => void
  /** Whether it is done already: the run is the one that is shown. */
  on?: boolean
  /** The run it concerns, for those who hear the button alone. */
  name?: string
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={`min-h-9 cursor-pointer rounded-lg border bg-card px-3 text-base leading-normal font-semibold pointer-coarse:min-h-11 ${on ? 'border-ink' : 'border-control'}`}
    >
      {children}
      {name && (
        <span className="sr-only">
          <InlineText text={name} />
        </span>
      )}
    </button>
  )
}
