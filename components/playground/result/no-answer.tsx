import { useWords } from '#components/playground/language.tsx'
import type { HarEntry } from '#lib/wire/har.ts'

/** Where an answer, or the rest of one, would stand: none came, and why, as the machine says it. */
export function NoAnswer({ entry }: { entry: HarEntry }) {
  const t = useWords()
  return (
    <p className="px-[35px] py-4 font-text text-base leading-normal text-wire-bad">
      {entry.response.status ? t('brokeOff') : t('noAnswer')}{' '}
      {entry._error && <code className="text-sm">{entry._error.code}</code>}
    </p>
  )
}

/** Whether a request never left, because no connection came about. */
export function neverLeft(entry: HarEntry): boolean {
  return entry._error !== undefined && entry.request.headersSize < 0
}
