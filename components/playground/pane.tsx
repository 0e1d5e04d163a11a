'use client'
import { type ReactNode, useId, useState } from 'react'
import type { HarEntry } from '#lib/wire/har.ts'
import { requestLines, responseLines } from '#lib/wire/lines.ts'
import { Checks, unreachedChecks } from './checks.tsx'
import { Icon } from './icons.tsx'
import { useWords } from './language.tsx'
import styles from './playground.module.css'
import { StatusBadge } from './status-badge.tsx'
import { WireMessage } from './wire-message.tsx'

/** The two servers, always in this order: Token API left, Business API right. */
export type ServerRole = 'token' | 'business'

/** How far a pane is: before the first run, under way, waiting for the other call, or run. */
export type PaneState = 'idle' | 'under-way' | 'waiting' | 'done'

const colours = {
  token: {
    border: 'border-token',
    wash: 'bg-token-wash',
    disc: 'bg-disc-token text-on-token',
    icon: 'window',
  },
  business: {
    border: 'border-business',
    wash: 'bg-business-wash',
    disc: 'bg-disc-business text-on-business',
    icon: 'train',
  },
} as const

/** One server's side of the exchange: head, request, response, checks; or why there is none. */
export function Pane({
  server,
  state,
  entry,
}: {
  server: ServerRole
  state: PaneState
  entry: HarEntry | undefined
}) {
  const t = useWords()
  const id = useId()
  const { border, wash, disc } = colours[server]
  const called = entry !== undefined
  const dashed = called || state === 'under-way' ? '' : 'border-dashed'
  return (
    <section
      aria-labelledby={id}
      data-role={server}
      className={`${styles.pane} ${border} ${dashed} rounded-[14px] border-2 bg-card`}
    >
      <header
        className={`${wash} ${border} ${dashed} flex flex-wrap items-center gap-x-4 gap-y-2 rounded-t-xl border-b-2 px-4 py-3`}
      >
        <span
          aria-hidden="true"
          className={`${disc} grid size-9 place-items-center rounded-full font-board text-lg font-bold`}
        >
          {server === 'token' ? 1 : 2}
        </span>
        <div className="min-w-0 flex-1">
          <h2 id={id} className="text-2xl leading-tight">
            {t(`${server}.name`)}
          </h2>
          <p className="text-base leading-normal text-muted">
            {entry ? (
              <code className="text-sm">{new URL(entry.request.url).host}</code>
            ) : (
              t(`${server}.place`)
            )}
          </p>
        </div>
        {state === 'done' && <StatusBadge entry={entry} />}
      </header>
      {entry ? (
        <Called server={server} entry={entry} />
      ) : (
        <Uncalled server={server} state={state} />
      )}
    </section>
  )
}

function Called({ server, entry }: { server: ServerRole; entry: HarEntry }) {
  const t = useWords()
  const [open, setOpen] = useState<string>()
  const response = responseLines(entry)
  const bearer = entry.request.headers.some(
    ({ name, value }) => name.toLowerCase() === 'authorization' && /^Bearer /i.test(value),
  )
  return (
    <>
      <Message label="Request" aside={t('wire.ask')} server={server}>
        <WireMessage name="request" lines={requestLines(entry)} open={open} onOpen={setOpen} />
        {server === 'business' && bearer && <SecretStays />}
      </Message>
      <Message label="Response" aside={t('ms', { ms: Math.round(entry.time) })} server={server}>
        {response.length ? (
          <WireMessage name="response" lines={response} open={open} onOpen={setOpen} />
        ) : (
          <p className="px-10 py-4 font-text text-base text-wire-bad">
            {t('noAnswer')} {entry._error && <code className="text-sm">{entry._error.code}</code>}
          </p>
        )}
      </Message>
      <Checks server={server} checks={entry._checks} />
    </>
  )
}

function Message({
  label,
  aside,
  server,
  children,
}: {
  label: 'Request' | 'Response'
  aside: string
  server: ServerRole
  children: ReactNode
}) {
  return (
    <div className="flex flex-col">
      <div
        className={`${colours[server].border} flex flex-wrap justify-between gap-x-4 border-hairline bg-sand px-4 py-1 text-base`}
      >
        <h3 className="font-mono text-sm leading-7">{label}</h3>
        <span className="text-muted">{aside}</span>
      </div>
      <div className="flex flex-1 flex-col bg-wire font-mono text-sm leading-6">{children}</div>
    </div>
  )
}

function SecretStays() {
  const t = useWords()
  return (
    <p className="mx-4 mt-auto mb-4 flex gap-3 rounded-lg border border-dashed border-wire-dim px-4 py-2 font-text text-base leading-normal text-wire-dim">
      <Icon name="lock" className="mt-0.5 size-5 text-wire-text" />
      <span>
        <span className="text-wire-text">{t('wire.secretStays')}</span> {t('wire.secretUnseen')}
      </span>
    </p>
  )
}

function Uncalled({ server, state }: { server: ServerRole; state: PaneState }) {
  const t = useWords()
  const done = state === 'done'
  return (
    <>
      <div className="row-span-2 grid min-h-64 place-content-center justify-items-center gap-3 px-6 py-8 text-center">
        <span className={`${styles[`tile-${server}`]} grid size-20 place-items-center rounded-xl`}>
          <Icon name={colours[server].icon} className="size-12" />
        </span>
        <p className="font-board text-2xl leading-snug font-bold">
          {done ? t('notCalled.title') : t(`${server}.ask`)}
        </p>
        <p className="max-w-[26em] text-base text-balance text-muted">
          {done ? t(`notCalled.${server}`) : t(`${server}.before`)}
        </p>
      </div>
      {done ? (
        <div className="border-t border-hairline">
          <Checks server={server} checks={unreachedChecks(server)} />
        </div>
      ) : (
        <div />
      )}
    </>
  )
}
