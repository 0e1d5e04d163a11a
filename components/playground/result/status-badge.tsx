import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { hasFailed } from '#lib/wire/outcome.ts'

/** How a call ended, as a sign and words: its status, no answer, or never called. */
export function StatusBadge({ entry }: { entry: HarEntry | undefined }) {
  const t = useWords()
  if (!entry) {
    return (
      <span className="flex items-center gap-1.5 rounded-full border border-dashed border-control px-3 py-0.5 text-base text-muted">
        <Icon name="skipped" className="size-4" />
        {t('notCalled.title')}
      </span>
    )
  }
  const { status, statusText } = entry.response
  const failed = hasFailed(entry)
  return (
    <span
      className={`flex items-center gap-1.5 rounded-full px-3 py-0.5 text-base font-semibold ${failed ? 'bg-failed-wash text-failed' : 'bg-passed-wash text-passed'}`}
    >
      <Icon name={failed ? 'failed' : 'passed'} className="size-4.5" />
      {status || t('noAnswer')}
      <span className="max-sm:sr-only">{statusText}</span>
    </span>
  )
}
