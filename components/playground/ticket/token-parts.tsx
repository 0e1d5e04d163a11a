import { useState } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { SourceLink } from '#components/playground/wire/source-link.tsx'
import { WireMessage } from '#components/playground/wire/wire-message.tsx'
import { TicketSign } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { claimLines } from '#lib/wire/lines.ts'
import type { Ticket } from '#lib/wire/ticket.ts'
import styles from '../playground.module.css'

/** The token taken apart: header, payload and signature, each as it stands in it and as it reads. */
export function TokenParts({ ticket: { token, jwt } }: { ticket: Ticket }) {
  const t = useWords()
  return (
    <details className="group mt-3">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-lg border border-control bg-card px-4 text-base font-semibold [&::-webkit-details-marker]:hidden">
        <TicketSign className="w-5" />
        {jwt ? t('open.title') : t('open.opaqueTitle')}
        <Icon name="chevron-down" className="size-4 group-open:rotate-180" />
      </summary>
      <div
        className={`${styles.dark} mt-3 rounded-card bg-wire p-4 font-typed-mono text-sm leading-6 text-wire-text sm:p-5`}
      >
        {jwt ? (
          <dl className="grid gap-5">
            <Part name="header" hint={t('open.header')} raw={jwt.raw.header} value={jwt.header} />
            <Part
              name="payload"
              hint={t('open.payload')}
              raw={jwt.raw.payload}
              value={jwt.payload}
            />
            <Part name="signature" hint={t('open.signature')} raw={jwt.raw.signature} />
          </dl>
        ) : (
          <p className="break-all">{token}</p>
        )}
        <p className="mt-4 font-text text-base leading-normal text-wire-dim">
          {jwt ? t('open.lookNot') : t('open.opaque')}{' '}
          <SourceLink source={jwt ? 'RFC 9068 §6' : 'RFC 6749 §1.4'} />
        </p>
      </div>
    </details>
  )
}

function Part({
  name,
  hint,
  raw,
  value,
}: {
  name: string
  hint: string
  raw: string
  value?: Record<string, unknown>
}) {
  const [open, setOpen] = useState<string>()
  return (
    <div>
      <dt className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-wire-name">{name}</span>
        <span className="font-text text-base text-wire-dim">{hint}</span>
      </dt>
      <dd className="mt-1 grid gap-x-6 gap-y-2 md:grid-cols-2">
        <p className="break-all text-wire-token">{raw}</p>
        {value && (
          <WireMessage name={name} lines={claimLines(value)} open={open} onOpen={setOpen} />
        )}
      </dd>
    </div>
  )
}
