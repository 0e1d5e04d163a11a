import { useWords } from '#components/playground/language.tsx'
import { TicketSign } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Ticket as TicketData } from '#lib/wire/ticket.ts'
import styles from '../playground.module.css'
import { Lifetime } from './lifetime.tsx'
import { TokenParts } from './token-parts.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

/** From this many seconds on a ticket is running out. */
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
  const { lifetime = Number.NaN, age, jwt } = ticket
  const end = receivedAt - age + lifetime * 1000
  const left = useSecondsLeft(Number.isNaN(end) ? undefined : end)
  const state = left === undefined || left > soon ? 'valid' : left > 0 ? 'soon' : 'ended'
  const ended = state === 'ended'
  const facts = [
    { term: t('ticket.issuer'), claim: 'iss', value: ticket.issuer },
    { term: t('ticket.client'), claim: 'client_id', value: ticket.clientId },
    { term: t('ticket.audience'), claim: 'aud', value: ticket.audience },
    { term: t('ticket.scope'), claim: 'scope', value: ticket.scope },
  ]
  return (
    <div>
      <div className={ended ? '' : styles.edge}>
        <div
          className={`md:flex ${ended ? 'rounded-card border-2 border-ink bg-card' : `${styles.torn} bg-yellow-wash`}`}
        >
          <Stub state={state}>{jwt ? t('ticket.jwt') : t('ticket.opaque')}</Stub>
          <dl className="grid flex-1 max-md:px-5 max-md:pb-3 md:grid-cols-4 min-[77.5rem]:grid-cols-[repeat(4,auto)_minmax(13rem,1fr)]">
            {facts.map(
              ({ term, claim, value }) =>
                value && (
                  <Fact key={claim} term={term} claim={claim}>
                    {value.replace(/^https?:\/\//, '')}
                  </Fact>
                ),
            )}
            <Lifetime left={left} lifetime={lifetime} state={state} />
          </dl>
        </div>
      </div>
      <p className="mt-3 text-base text-muted">
        {state === 'valid'
          ? t(jwt?.payload.cnf ? 'ticket.bound' : 'ticket.bearer')
          : state === 'soon'
            ? t('ticket.soon')
            : t('ticket.endedHint')}{' '}
        {state !== 'valid' && (
          <button
            type="button"
            onClick={onRenew}
            className="min-h-6 cursor-pointer font-semibold text-ink underline underline-offset-3"
          >
            {t('ticket.renew')}
          </button>
        )}
      </p>
      <TokenParts ticket={ticket} />
    </div>
  )
}

/** The place of the ticket while there is none: before the first run, or because none was given. */
export function NoTicket({
  asked,
}: {
  /** Whether the last run asked for one; undefined before a run. */
  asked: boolean | undefined
}) {
  const t = useWords()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border-2 border-dashed border-control px-5 py-4 text-muted">
      <TicketSign className="w-7" />
      <h2 className="text-xl">{t('ticket.none')}</h2>
      <p className="text-base">
        {asked === undefined
          ? t('ticket.noneHint')
          : t(asked ? 'ticket.refused' : 'notCalled.token')}
      </p>
    </div>
  )
}

/** How much of a ticket’s life is left: plenty, its last minute, none. */
export type TicketState = 'valid' | 'soon' | 'ended'

function Stub({ state, children }: { state: TicketState; children: string }) {
  const t = useWords()
  const ended = state === 'ended'
  return (
    <div
      className={`flex shrink-0 flex-wrap items-center gap-x-3 px-5 py-2 max-md:border-b-3 max-md:border-dotted md:flex-col md:items-start md:justify-center md:border-r-2 md:border-dashed md:px-7 md:py-5 ${ended ? 'border-control bg-sand max-md:rounded-t-[10px] md:rounded-l-[10px]' : 'border-on-yellow bg-yellow text-on-yellow'}`}
    >
      <h2 className="flex items-center gap-3 text-2xl leading-snug">
        {state === 'valid' ? (
          <TicketSign className="w-7 md:hidden" />
        ) : (
          <Icon
            name={ended ? 'failed' : 'warning'}
            className={`size-7 ${ended ? 'text-failed' : ''}`}
          />
        )}
        {ended ? t('ticket.old') : t('ticket.title')}
      </h2>
      <p className="text-base leading-normal max-md:ml-auto">{children}</p>
    </div>
  )
}

function Fact({ term, claim, children }: { term: string; claim: string; children: string }) {
  return (
    <div className="border-dashed border-control/60 py-1.5 max-md:flex max-md:flex-wrap max-md:justify-between max-md:gap-x-4 max-md:border-t md:border-r md:px-5 md:py-5">
      <dt className="text-base leading-normal text-muted">
        {term} <code className="text-sm">{claim}</code>
      </dt>
      <dd className="min-w-0 font-mono text-base leading-normal font-bold break-words">
        {children}
      </dd>
    </div>
  )
}
