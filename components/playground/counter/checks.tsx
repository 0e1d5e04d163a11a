import { useState } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { SourceLink } from '#components/playground/wire/source-link.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { CallRole, Check, CheckOutcome } from '#lib/wire/har.ts'

/** Rows that a phone shows before the rest is asked for; a failed check is always shown. */
const first = 4

/** What a server looked at before it answered, in its own order, with the failing one marked. */
export function Checks({
  server,
  checks,
  answered = true,
  headed = true,
}: {
  /** The call that was checked. */
  server: CallRole
  checks: readonly Check[] | undefined
  /** Whether the server answered at all. */
  answered?: boolean
  headed?: boolean
}) {
  const t = useWords()
  const [all, setAll] = useState(false)
  if (!checks) {
    return (
      <p className="px-4 py-3 text-base text-muted">
        {answered ? t('checks.unknown') : t('checks.unanswered')}
      </p>
    )
  }
  const rest = checks.filter((check, index) => index >= first && check.outcome !== 'failed').length
  return (
    <div className="@container px-3 py-3 sm:px-4">
      {headed && (
        <h3 className="mb-2 text-lg">
          {t(server === 'business' ? 'checks.business' : 'checks.token')}
        </h3>
      )}
      <ul>
        {checks.map((check, index) => (
          <li
            key={check.id}
            className={`border-t border-hairline ${!all && index >= first && check.outcome !== 'failed' ? 'max-sm:hidden' : ''}`}
          >
            <CheckRow server={server} check={check} needless={isNeedless(checks, index)} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="flex min-h-11 w-full items-center gap-2 border-t border-hairline text-left text-base sm:hidden"
        >
          {all ? t('checks.fewer') : t('checks.more', { n: rest })}
          <Icon name="chevron-down" className={`size-4 ${all ? 'rotate-180' : ''}`} />
        </button>
      )}
    </div>
  )
}

const tones: Record<CheckOutcome, string> = {
  passed: 'text-passed',
  failed: 'text-failed',
  skipped: 'text-muted',
}

/** The server went on to a later check: this one had nothing to look at. */
function isNeedless(checks: readonly Check[], place: number): boolean {
  return (
    checks[place]?.outcome === 'skipped' &&
    checks.slice(place + 1).some(({ outcome }) => outcome !== 'skipped')
  )
}

function CheckRow({
  server,
  check,
  needless,
}: {
  server: CallRole
  check: Check
  needless: boolean
}) {
  const t = useWords()
  const { explanations } = usePlayground()
  const words = explanations.checks[`${server}.${check.id}`]
  const failed = check.outcome === 'failed'
  return (
    <div
      className={`grid grid-cols-[auto_1fr_auto] items-start gap-x-3 px-2 py-1 text-base leading-normal @md:grid-cols-[auto_1fr_auto_8.5rem] ${failed ? '-ml-3 border-l-4 border-failed bg-failed-wash pl-4 sm:-ml-4 sm:pl-5' : ''}`}
    >
      <Icon name={check.outcome} className={`mt-0.5 size-5 ${tones[check.outcome]}`} />
      <div className={check.outcome === 'skipped' ? 'text-muted' : ''}>
        <span className={failed ? 'font-bold' : ''}>
          {words ? <InlineText text={words.label} /> : <code>{check.id}</code>}
        </span>
        {check._log && (
          <span className="ml-2 inline-flex items-center gap-1 rounded-xl border border-control px-2 text-sm text-ink">
            <Icon name="lock" className="size-3.5" />
            {t('checks.logOnly')}
          </span>
        )}
        {failed && words && (
          <p>
            <InlineText text={words.text} />
          </p>
        )}
        {check._log && (
          <p className="text-sm text-muted">
            {t('checks.log')} <code className="break-words">{check._log}</code>
          </p>
        )}
      </div>
      <span
        className={`${check.outcome === 'skipped' ? 'max-[23.75rem]:max-w-24' : 'font-semibold'} ${tones[check.outcome]}`}
      >
        {t(needless ? 'checks.needless' : `checks.${check.outcome}`)}
      </span>
      {check.source && (
        <span className="text-muted @max-md:col-start-2 @md:text-right">
          <SourceLink source={check.source} />
        </span>
      )}
    </div>
  )
}
