import { type ReactNode, useState } from 'react'
import { Checks } from '#components/playground/counter/checks.tsx'
import { useWords } from '#components/playground/language.tsx'
import type { ServerRole } from '#components/playground/result/call-states.ts'
import { NoAnswer } from '#components/playground/result/no-answer.tsx'
import { TlsNote } from '#components/playground/wire/tls-note.tsx'
import { WireMessage } from '#components/playground/wire/wire-message.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { requestLines, responseLines } from '#lib/wire/lines.ts'
import styles from '../playground.module.css'

/** A call in a lesson: the answer is seen, the request and the checks are a press away. */
export function EmbeddedCall({ server, entry }: { server: ServerRole; entry: HarEntry }) {
  const t = useWords()
  const [open, setOpen] = useState<string>()
  return (
    <>
      <Fold title={t('wire.request')}>
        <div className={`${styles.dark} bg-wire font-typed-mono text-sm leading-6`}>
          {entry._tls && <TlsNote tls={entry._tls} />}
          <WireMessage name="request" lines={requestLines(entry)} open={open} onOpen={setOpen} />
        </div>
      </Fold>
      <div className={`${styles.dark} flex-1 bg-wire font-typed-mono text-sm leading-6`}>
        <WireMessage name="response" lines={responseLines(entry)} open={open} onOpen={setOpen} />
        {entry._error && <NoAnswer entry={entry} />}
      </div>
      {entry._checks && (
        <Fold title={t(`checks.${server}`)}>
          <Checks server={entry._call} checks={entry._checks} headed={false} />
        </Fold>
      )}
    </>
  )
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 border-t border-hairline px-3 text-base leading-normal [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="size-4 group-open:rotate-90" />
        {title}
      </summary>
      {children}
    </details>
  )
}
