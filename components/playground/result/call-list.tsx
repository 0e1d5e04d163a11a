import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { hasFailed } from '#lib/wire/outcome.ts'
import type { ServerRole, Side } from './call-states.ts'

/**
 * The calls of a run that went to one server, in their order, each as what it is; the pane shows the
 * one that is pressed. Their numbers are those of the whole run.
 */
export function CallList({
  server,
  calls,
  shown,
  onPick,
}: {
  server: ServerRole
  calls: Side['calls']
  shown: HarEntry | undefined
  onPick: (entry: HarEntry) => void
}) {
  const t = useWords()
  return (
    <ul aria-label={t(`calls.list.${server}`)} className="flex basis-full flex-wrap gap-2">
      {calls.map(({ entry, place }) => (
        <li key={place}>
          <button
            type="button"
            aria-pressed={entry === shown}
            onClick={() => onPick(entry)}
            className={`flex min-h-9 cursor-pointer items-center gap-1.5 rounded-lg border px-2.5 text-base leading-normal pointer-coarse:min-h-11 ${entry === shown ? 'border-ink bg-card font-semibold shadow-[inset_0_0_0_1px_var(--color-ink)]' : 'border-control bg-card hover:border-ink'}`}
          >
            <span>{`${place}.`}</span>
            <span>{t(`calls.role.${entry._call}`)}</span>
            <Icon name={look(entry).icon} className={`size-4 ${look(entry).tone}`} />
            <span>{entry.response.status || t('noAnswer')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A redirect is neither: it leads to the next call. */
function look(entry: HarEntry) {
  if (hasFailed(entry)) return { icon: 'failed', tone: 'text-failed' } as const
  return entry.response.status >= 300
    ? ({ icon: 'arrow-right', tone: 'text-muted' } as const)
    : ({ icon: 'passed', tone: 'text-passed' } as const)
}
