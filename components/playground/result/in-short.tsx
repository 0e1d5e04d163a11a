import type { ReactNode, RefObject } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import type { Result } from '#components/playground/store.ts'
import { LineWords } from '#components/playground/wire/line-words.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { failedCheck } from '#lib/wire/checks.ts'
import { judge } from '#lib/wire/guess.ts'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import { decisiveEntry, hasFailed } from '#lib/wire/outcome.ts'
import { ticketOf } from '#lib/wire/ticket.ts'
import { useOutcome } from './use-outcome.ts'

/**
 * A run in three answers: what was changed, what the servers saw, what to do at work. Before a run it
 * says what will be changed, and what to expect here.
 */
export function InShort({
  place,
  result,
  base,
  chosen,
  hidden,
  onMore,
}: {
  /** Takes the focus when another run is asked for from further below. */
  place: RefObject<HTMLElement | null>
  result: Result | undefined
  /** The run it is laid over, which may be itself; undefined where there is none yet. */
  base: Recording | undefined
  /** The experiment that is chosen now. */
  chosen: string | undefined
  /** Whether the answers give way to those of a run under way. */
  hidden: boolean
  /** Goes to the whole answer. */
  onMore: () => void
}) {
  const t = useWords()
  const { explanations } = usePlayground()
  const outcome = useOutcome(result)
  const entry = result && decisiveEntry(result.recording)
  const shown = result ? result.experiment : chosen
  const experiment = hidden ? (chosen ?? shown) : shown
  const well = entry && result && endsWell(entry, result.recording)
  const change = experiment && explanations.experiments[experiment]?.change
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={t('short.label')}
      data-place="short"
      className="scroll-mt-24 rounded-card border border-hairline bg-card px-4 py-3 sm:px-5 md:min-h-29"
    >
      {entry && outcome && (
        <p
          className={`mb-1.5 flex items-start gap-2.5 font-board text-xl leading-snug font-bold ${hidden ? 'invisible' : ''}`}
        >
          <Icon
            name={well ? 'passed' : 'failed'}
            className={`mt-0.5 size-6 ${well ? 'text-passed' : 'text-failed'}`}
          />
          <span className="min-w-0">
            <InlineText text={outcome.title} />
          </span>
        </p>
      )}
      <dl className="grid gap-x-8 gap-y-2 md:grid-cols-3">
        <Answer question={t('short.changed')} hidden={hidden && chosen === undefined}>
          {change ? (
            <InlineText text={change} />
          ) : result ? (
            <Changed recording={result.recording} base={base} />
          ) : (
            t('noChangeHint')
          )}
        </Answer>
        <Answer
          question={t('short.seen')}
          open={result ? undefined : t('short.open.seen')}
          hidden={hidden}
        >
          {result && entry && <Seen entry={entry} recording={result.recording} />}
        </Answer>
        <Answer
          question={t('short.work')}
          open={result ? undefined : t('short.open.work')}
          hidden={hidden}
        >
          {outcome && (
            <>
              <InlineText text={outcome.todo[0] ?? ''} />{' '}
              <button
                type="button"
                onClick={onMore}
                className="min-h-6 cursor-pointer font-semibold underline underline-offset-3"
              >
                {t('short.more')}
              </button>
            </>
          )}
        </Answer>
      </dl>
    </section>
  )
}

function Answer({
  question,
  open,
  hidden = false,
  children,
}: {
  question: string
  /** Where there is no answer yet: what it will be. */
  open?: string | undefined
  hidden?: boolean
  children: ReactNode
}) {
  return (
    <div className={`min-w-0 text-base leading-normal ${open ? 'max-md:hidden' : ''}`}>
      <dt className="text-muted">{question}</dt>
      <dd className={`break-words ${hidden ? 'invisible' : ''} ${open ? 'text-muted' : ''}`}>
        {open ?? children}
      </dd>
    </div>
  )
}

function Changed({ recording, base }: { recording: Recording; base: Recording | undefined }) {
  const t = useWords()
  if (!base) return null
  const { lines } = judge({}, recording, base)
  return lines.length ? <LineWords lines={lines} t={t} /> : t('short.same')
}

function Seen({ entry, recording }: { entry: HarEntry; recording: Recording }) {
  const t = useWords()
  const { explanations } = usePlayground()
  const check = failedCheck(entry)
  const label = check && explanations.checks[`${entry._call}.${check.id}`]?.label
  const calls = hasFailed(entry) ? [entry] : recording.log.entries.filter(isLast)
  return (
    <>
      {calls.map((call) => (
        <b key={call._call} className="mr-2">
          {t(call._call === 'business' ? 'business.name' : 'token.name')}:{' '}
          {call.response.status || ''}{' '}
        </b>
      ))}
      {label ? (
        <InlineText text={t('short.stopped', { check: label })} />
      ) : (
        unchecked(entry, recording, t)
      )}
    </>
  )
}

/** Whether a run brought what was asked for: a `200` of the Token API may hold no token. */
function endsWell(entry: HarEntry, run: Recording): boolean {
  return !hasFailed(entry) && (entry._call !== 'token' || ticketOf(run) !== undefined)
}

/** What is to be said where no check stopped a call. */
function unchecked(entry: HarEntry, run: Recording, t: ReturnType<typeof useWords>): string {
  if (!hasFailed(entry)) return t(endsWell(entry, run) ? 'short.passed' : 'ticket.refused')
  if (entry.response.status === 0) return t('checks.unanswered')
  return entry._raw && !entry._checks ? t('raw.unchecked') : ''
}

/** Whether it is the last call of its kind to one of the two servers. */
function isLast({ _call }: HarEntry, place: number, entries: readonly HarEntry[]): boolean {
  const asked = _call === 'token' || _call === 'business'
  return asked && entries.findLastIndex((entry) => entry._call === _call) === place
}
