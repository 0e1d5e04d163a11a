import type { ReactNode } from 'react'
import { TicketSign } from '#components/ui/figures.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

/** The metaphor, printed on a ticket. A `Gap` follows it in every lesson. */
export function Ticket({ lang, children }: { lang: Language; children: ReactNode }) {
  return (
    <div className="ticket">
      <p className="ticket-stub">
        <TicketSign className="h-6 w-10" />
        {translator(lang)('lesson.ticket')}
      </p>
      <div className="self-center px-5 py-5 sm:px-6">{children}</div>
    </div>
  )
}
