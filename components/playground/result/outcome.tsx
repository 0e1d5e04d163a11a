import { usePlayground, useWords } from '#components/playground/language.tsx'
import type { Result } from '#components/playground/store.ts'
import { SourceLink } from '#components/playground/wire/source-link.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { decisiveEntry, hasFailed } from '#lib/wire/outcome.ts'
import { useOutcome } from './use-outcome.ts'

/** Experiments whose answers are the same on purpose. */
const twins = new Map<string | undefined, string>([
  ['wrong-secret', 'unknown-client'],
  ['unknown-client', 'wrong-secret'],
])

/** Why the exchange ended as it did, and what to do now. */
export function Outcome({
  result,
  onUndo,
  onNext,
  onCompare,
}: {
  result: Result
  /** Runs the demo exchange again, without the change. */
  onUndo: () => void
  /** Runs the next experiment, if one is left. */
  onNext: (() => void) | undefined
  /** Runs another experiment and lays it over this run. */
  onCompare: (experiment: string) => void
}) {
  const t = useWords()
  const { explanations } = usePlayground()
  const entry = decisiveEntry(result.recording)
  const outcome = useOutcome(result)
  if (!entry || !outcome) return null
  const twin = twins.get(result.experiment)
  const log = logOf(result.recording.log.entries)
  return (
    <div
      data-place="outcome"
      className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 md:gap-8"
    >
      <div className="rounded-card border border-hairline bg-card p-4 sm:p-6">
        <h2 id="why" tabIndex={-1} className="flex scroll-mt-24 items-center gap-3 text-xl">
          <Icon name="info" className="size-6" />
          {t('outcome.why')}
        </h2>
        <p className="mt-2 font-bold">
          <InlineText text={outcome.title} />
        </p>
        <p>
          <InlineText text={outcome.why} />
        </p>
        {outcome.met && (
          <p className="mt-2">
            <strong>{t('outcome.met')}</strong> <InlineText text={outcome.met} />
          </p>
        )}
        {log && (
          <p className="mt-2 flex gap-2 text-base text-muted">
            <Icon name="lock" className="mt-1 size-4" />
            <span>
              {t('checks.log')} <code className="break-words text-ink">{log}</code>.{' '}
              {t('outcome.logUnseen')}
            </span>
          </p>
        )}
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-base text-muted">
          <Icon name="info" className="size-4" />
          {t('source')}:
          {outcome.source.map((source) => (
            <SourceLink key={source} source={source} />
          ))}
        </p>
      </div>
      <div className="rounded-card border-2 border-ink bg-card p-4 shadow-[0_4px_0_var(--color-shadow)] sm:p-6">
        <h2 className="flex items-center gap-3 text-xl">
          <Icon name="arrow-right" className="size-6" />
          {t('outcome.todo')}
        </h2>
        <ol className="mt-2 list-decimal space-y-1 pl-6">
          {outcome.todo.map((step) => (
            <li key={step}>
              <InlineText text={step} />
            </li>
          ))}
        </ol>
        <div className="mt-4 flex flex-wrap gap-3">
          {result.experiment || hasFailed(entry) ? (
            <NextButton onPress={onUndo}>{t('outcome.undo')}</NextButton>
          ) : (
            onNext && <NextButton onPress={onNext}>{t('outcome.break')}</NextButton>
          )}
          {twin && (
            <button
              type="button"
              onClick={() => onCompare(twin)}
              className="min-h-11 cursor-pointer rounded-lg border border-control bg-card px-4 text-base leading-normal font-semibold"
            >
              <InlineText
                text={t('outcome.compare', { name: explanations.experiments[twin]?.name })}
              />
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

function NextButton({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border-2 border-on-yellow bg-yellow px-5 pt-0.5 font-board text-lg leading-snug font-bold text-on-yellow shadow-[0_4px_0_var(--color-shadow)] active:translate-y-[3px] active:shadow-[0_1px_0_var(--color-shadow)]"
    >
      <Icon name="play" className="size-4" />
      {children}
    </button>
  )
}

function logOf(entries: readonly HarEntry[]): string | undefined {
  return entries
    .flatMap(({ _checks = [] }) => _checks)
    .find(({ outcome, _log }) => outcome === 'failed' && _log)?._log
}
