'use client'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { ticketOf } from '#lib/wire/ticket.ts'
import type { ServerRole, Side } from './call-states.ts'
import { useWords } from './language.tsx'
import { Pane } from './pane.tsx'
import styles from './playground.module.css'
import { serverLook } from './server-look.ts'
import type { Result } from './store.ts'
import { NoTicket, Ticket } from './ticket.tsx'

/**
 * The two servers' panes and the ticket. Side by side with the ticket below; on a phone one under the
 * other, the ticket on its way between them.
 */
export function Panes({
  sides,
  result,
  busy,
  onRenew,
}: {
  sides: Record<ServerRole, Side>
  result: Result | undefined
  busy: boolean
  onRenew: () => void
}) {
  const t = useWords()
  const ticket = result && ticketOf(result.recording)
  const called = sides.business.entry !== undefined
  return (
    <div className={styles.panes}>
      <Pane server="token" side={sides.token} />
      <div className={`${styles.ticket} ${busy ? 'invisible' : ''} md:pt-8`}>
        {ticket && result ? (
          <>
            <Arrow to="token">{t('ticketCame')}</Arrow>
            <Ticket
              key={ticket.token}
              ticket={ticket}
              receivedAt={result.receivedAt}
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
            <NoTicket ran={result !== undefined} />
          </div>
        )}
      </div>
      <Pane server="business" side={sides.business} />
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
