'use client'
import type { ReactNode } from 'react'
import type { Ticket as TicketData } from '#lib/wire/ticket.ts'
import { Icon } from './icons.tsx'
import { useWords } from './language.tsx'
import styles from './playground.module.css'
import { TokenParts } from './token-parts.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

/** Under this many seconds a ticket is running out. */
const soon = 60

/**
 * The token as the ticket it is: who issued it, to whom, where it is valid, what it allows and how
 * long it still lives.
 *
 * @param receivedAt - when the exchange's end arrived here, in ms since 1970 by this device's clock:
 *   so the countdown does not depend on the server's
 */
export function Ticket({
  ticket,
  receivedAt,
  onRenew,
}: {
  ticket: TicketData
  receivedAt: number
  onRenew: () => void
}) {
  const t = useWords()
  const { lifetime } = ticket
  const left = useSecondsLeft(
    lifetime === undefined ? undefined : receivedAt - ticket.age + lifetime * 1000,
  )
  const ended = left === 0
  const short = left !== undefined && left > 0 && left <= soon
  return (
    <div>
      <div
        className={`${ended ? 'border-2 border-ink bg-card max-md:rounded-card' : `${styles.torn} bg-yellow-wash`} md:flex`}
      >
        <div
          className={`flex items-center gap-3 px-5 py-3 max-md:border-b-3 max-md:border-dotted md:flex-col md:items-start md:justify-center md:border-r-2 md:border-dashed md:px-7 ${ended ? 'border-control bg-sand' : 'border-on-yellow bg-yellow text-on-yellow'}`}
        >
          <Icon
            name={ended ? 'failed' : short ? 'warning' : 'ticket'}
            className={`size-7 md:hidden ${ended ? 'text-failed' : ''}`}
          />
          <h2 className="text-2xl leading-snug">{ended ? t('ticket.old') : t('ticket.title')}</h2>
          <p className="text-base leading-normal max-md:ml-auto">
            {ticket.jwt ? 'access token · JWT' : 'access token'}
          </p>
        </div>
        <dl className="grid flex-1 px-5 max-md:py-2 md:grid-cols-[repeat(4,auto)_minmax(14rem,1fr)] md:px-0">
          <Fact term={t('ticket.issuer')} claim="iss">
            {withoutScheme(ticket.issuer)}
          </Fact>
          <Fact term={t('ticket.client')} claim="client_id">
            {ticket.clientId}
          </Fact>
          <Fact term={t('ticket.audience')} claim="aud">
            {withoutScheme(ticket.audience)}
          </Fact>
          <Fact term={t('ticket.scope')} claim="scope">
            {ticket.scope}
          </Fact>
          <div className="py-2 md:px-5 md:py-4 max-md:order-first">
            <dt className="text-base leading-normal text-muted">
              {t('ticket.expiry')} <code className="text-sm">exp</code>
            </dt>
            <dd>
              {left === undefined || lifetime === undefined ? (
                t('ticket.unsaid')
              ) : (
                <>
                  <p
                    role="timer"
                    className={`flex items-center gap-2 font-board text-xl leading-normal font-bold tabular-nums ${ended ? 'text-failed' : 'text-amber'}`}
                  >
                    {ended && <Icon name="failed" className="size-5" />}
                    {short && <Icon name="warning" className="size-5" />}
                    {ended ? t('ticket.ended') : t('ticket.left', { time: clock(left) })}
                  </p>
                  <div
                    aria-hidden="true"
                    className="mt-1 h-2.5 rounded-full border border-control bg-card"
                  >
                    <div
                      className={`h-full rounded-full ${short ? styles.hatched : 'bg-passed'}`}
                      style={{ width: `${Math.min(100, (100 * left) / lifetime)}%` }}
                    />
                  </div>
                </>
              )}
            </dd>
          </div>
        </dl>
      </div>
      <p className="mt-3 text-base text-muted">
        {ended ? t('ticket.endedHint') : short ? t('ticket.soon') : t('ticket.bearer')}{' '}
        {(ended || short) && (
          <button
            type="button"
            onClick={onRenew}
            className="cursor-pointer font-semibold text-ink underline underline-offset-3"
          >
            {t('ticket.renew')}
          </button>
        )}
      </p>
      <TokenParts ticket={ticket} />
    </div>
  )
}

/** The place of the ticket while there is none. */
export function NoTicket() {
  const t = useWords()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border-2 border-dashed border-control px-5 py-4 text-muted">
      <Icon name="ticket" className="size-7" />
      <h2 className="text-xl">{t('ticket.none')}</h2>
      <p className="text-base">{t('ticket.noneHint')}</p>
    </div>
  )
}

function Fact({ term, claim, children }: { term: string; claim: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div className="border-dashed border-control py-2 max-md:flex max-md:flex-wrap max-md:justify-between max-md:gap-x-4 max-md:border-t md:border-r md:px-5 md:py-4">
      <dt className="text-base leading-normal text-muted">
        {term} <code className="text-sm">{claim}</code>
      </dt>
      <dd className="min-w-0 font-mono text-base leading-normal font-bold break-words">
        {children}
      </dd>
    </div>
  )
}

function withoutScheme(address: string | undefined): string | undefined {
  return address?.replace(/^https?:\/\//, '')
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
