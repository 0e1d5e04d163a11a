import { type ReactNode, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { requestLines, responseLines } from '#lib/wire/lines.ts'
import type { ServerRole } from './call-states.ts'
import { Checks } from './checks.tsx'
import { useWords } from './language.tsx'
import { NoAnswer, neverLeft } from './no-answer.tsx'
import styles from './playground.module.css'
import { TlsNote } from './tls-note.tsx'
import { WireMessage } from './wire-message.tsx'

/** A call as it went over the wire, and what the server checked. One line at a time is explained. */
export function CalledPane({ server, entry }: { server: ServerRole; entry: HarEntry }) {
  const t = useWords()
  const [open, setOpen] = useState<string>()
  const response = responseLines(entry)
  const bearer = entry.request.headers.some(
    ({ name, value }) => name.toLowerCase() === 'authorization' && /^Bearer /i.test(value),
  )
  return (
    <>
      <Message
        label={t('wire.request')}
        aside={neverLeft(entry) ? t('wire.neverLeft') : t('wire.ask')}
        row={styles.request}
      >
        {entry._tls && <TlsNote tls={entry._tls} />}
        <WireMessage name="request" lines={requestLines(entry)} open={open} onOpen={setOpen} />
        {server === 'business' && bearer && <SecretStays />}
      </Message>
      <Message
        label={t('wire.response')}
        aside={t('ms', { ms: Math.round(entry.time) })}
        row={styles.response}
      >
        <WireMessage name="response" lines={response} open={open} onOpen={setOpen} />
        {entry._error && <NoAnswer entry={entry} />}
      </Message>
      <div className={styles.checks}>
        <Checks server={server} checks={entry._checks} answered={response.length > 0} />
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
