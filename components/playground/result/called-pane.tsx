import { type ReactNode, useState } from 'react'
import { Checks } from '#components/playground/counter/checks.tsx'
import { CounterSides } from '#components/playground/counter/counter-sides.tsx'
import { useWords } from '#components/playground/language.tsx'
import { RawRequest } from '#components/playground/raw/raw-request.tsx'
import { TlsNote } from '#components/playground/wire/tls-note.tsx'
import { WireMessage } from '#components/playground/wire/wire-message.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { type Comparison, countChanges } from '#lib/wire/compare.ts'
import type { OverlaidLine } from '#lib/wire/difference.ts'
import type { HarEntry } from '#lib/wire/har.ts'
import { requestLines, responseLines } from '#lib/wire/lines.ts'
import styles from '../playground.module.css'
import { NoAnswer, neverLeft } from './no-answer.tsx'

/**
 * A call as it went over the wire, and what the server checked. One line at a time is explained.
 *
 * @param comparison - the call laid over the same call of another run
 */
export function CalledPane({
  entry,
  comparison,
}: {
  entry: HarEntry
  comparison: Comparison | undefined
}) {
  const t = useWords()
  const [open, setOpen] = useState<string>()
  const response = comparison?.response ?? responseLines(entry)
  const aside = (usual: string, rows: readonly OverlaidLine[] | undefined) => {
    if (!rows?.length) return usual
    const count = countChanges(rows)
    return count ? t('compare.count', { count }) : t('compare.same')
  }
  const bearer = entry.request.headers.some(
    ({ name, value }) => name.toLowerCase() === 'authorization' && /^Bearer /i.test(value),
  )
  return (
    <>
      <Message
        label={t('wire.request')}
        aside={neverLeft(entry) ? t('wire.neverLeft') : aside(t('wire.ask'), comparison?.request)}
        row={styles.request}
      >
        {entry._tls && <TlsNote tls={entry._tls} />}
        <RawRequest entry={entry}>
          <WireMessage
            name="request"
            lines={comparison?.request ?? requestLines(entry)}
            open={open}
            onOpen={setOpen}
          />
        </RawRequest>
        {entry._call === 'business' && bearer && <SecretStays />}
      </Message>
      <Message
        label={t('wire.response')}
        aside={[
          comparison && aside('', comparison.response),
          t('ms', { ms: Math.round(entry.time) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        row={styles.response}
      >
        <WireMessage name="response" lines={response} open={open} onOpen={setOpen} />
        {entry._error && <NoAnswer entry={entry} />}
      </Message>
      <div className={styles.checks}>
        {entry._raw && !entry._checks && entry.response.status > 0 ? (
          <p className="px-4 py-3 text-base text-muted">{t('raw.unchecked')}</p>
        ) : (
          <Checks
            server={entry._call}
            checks={entry._checks}
            answered={entry.response.status > 0}
          />
        )}
        <CounterSides entry={entry} />
      </div>
    </>
  )
}

function Message({
  label,
  aside,
  row,
  children,
}: {
  label: string
  aside: string
  row: string | undefined
  children: ReactNode
}) {
  return (
    <div className={`${row} flex flex-col`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 bg-sand px-4 py-1 text-base leading-normal">
        <h3 className="font-mono text-sm leading-normal">{label}</h3>
        <span className="text-muted">{aside}</span>
      </div>
      <div
        className={`${styles.dark} flex flex-1 flex-col bg-wire font-typed-mono text-sm leading-6`}
      >
        {children}
      </div>
    </div>
  )
}

function SecretStays() {
  const t = useWords()
  return (
    <p className="mx-4 mt-auto mb-4 flex gap-3 rounded-lg border border-dashed border-wire-dim px-4 py-2 font-text text-base leading-normal text-wire-dim">
      <Icon name="lock" className="mt-0.5 size-5 text-wire-text" />
      <span>
        <span className="block text-wire-text">{t('wire.secretStays')}</span>
        {t('wire.secretUnseen')}
      </span>
    </p>
  )
}
