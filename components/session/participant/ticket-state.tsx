import { useSession } from '#components/session/words.tsx'
import { TicketSign } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Ticket } from '#lib/session/types.ts'

/** Whether one has a token, as the server's record says: sign and words. */
export function TicketState({ ticket, live = false }: { ticket: Ticket; live?: boolean }) {
  const { t } = useSession()
  const has = ticket !== 'none'
  return (
    <p
      role={live ? 'status' : undefined}
      className={`inline-flex items-center gap-2 rounded-full border-2 px-3 pt-0.5 text-base leading-normal ${has ? 'border-on-yellow bg-yellow font-bold text-on-yellow' : 'border-dashed border-control text-muted'}`}
    >
      {has ? <TicketSign className="w-5" /> : <Icon name="skipped" />}
      {t(`run.ticket.${ticket}`)}
    </p>
  )
}
