import type { ReactNode } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { serverLook } from '#components/playground/server-look.ts'
import type { Progress, Result } from '#components/playground/store.ts'
import { NoTicket, Ticket } from '#components/playground/ticket/ticket.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Recording } from '#lib/wire/har.ts'
import { ticketOf } from '#lib/wire/ticket.ts'
import styles from '../playground.module.css'
import type { ServerRole, Side } from './call-states.ts'
import { Pane } from './pane.tsx'

/**
 * The two servers' panes and the ticket. Side by side with the ticket below; on a phone one under the
 * other, the ticket on its way between them.
 */
export function Panes({
  sides,
  result,
  progress,
  base,
  onRenew,
}: {
  sides: Record<ServerRole, Side>
  /** The last run. */
  result: Result | undefined
  /** The run under way; until it has brought its ticket, the last one's keeps the place unseen. */
  progress: Progress | undefined
  /** The run that the last one is laid over, if any. */
  base: Recording | undefined
  onRenew: () => void
}) {
  const t = useWords()
  const current = progress ? progress.result : result
  const fresh = current && ticketOf(current.recording)
  const source = fresh ? current : progress && result
  const ticket = source && ticketOf(source.recording)
  const called = sides.business.entry !== undefined
  const compared = !progress && result && base ? { run: result.recording, base } : undefined
  return (
    <div className={styles.panes}>
      <Pane server="token" side={sides.token} compared={compared} />
      <div className={`${styles.ticket} md:pt-8 ${ticket && !fresh ? 'invisible' : ''}`}>
        {ticket ? (
          <>
            <Arrow to="token">{t('ticketCame')}</Arrow>
            <Ticket
              key={ticket.token}
              ticket={ticket}
              receivedAt={source.receivedAt}
              onRenew={onRenew}
            />
            {called ? (
              <Arrow to="business">{t('toOther')}</Arrow>
            ) : (
              <div className="pt-8 md:pt-0" />
            )}
          </>
        ) : (
          <div className="max-md:py-6">
            <NoTicket asked={current && sides.token.entry !== undefined} />
          </div>
        )}
      </div>
      <Pane server="business" side={sides.business} compared={compared} />
    </div>
  )
}

function Arrow({ to, children }: { to: ServerRole; children: ReactNode }) {
  const { text } = serverLook[to]
  return (
    <p className={`${text} flex items-center gap-3 px-3 py-2 text-base font-semibold md:hidden`}>
      <Icon name="arrow-down" className="size-8" />
      {children}
    </p>
  )
}
