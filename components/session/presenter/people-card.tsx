import { TicketState } from '#components/session/participant/ticket-state.tsx'
import { room } from '#components/session/store.ts'
import { SureButton } from '#components/session/sure-button.tsx'
import { Who } from '#components/session/who.tsx'
import { useSession } from '#components/session/words.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Person } from '#lib/session/types.ts'

/** Everybody: where they read and how far they have come. */
export function PeopleCard({ people }: { people: readonly Person[] }) {
  const { lang, t } = useSession()
  return (
    <details className="card p-4 sm:p-6">
      <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-2">
        <Icon name="chevron-right" className="turns size-4.5" />
        <h2 className="grow text-xl">{t('present.people')}</h2>
        <span className="text-base text-muted">
          {t('present.peopleCount', { count: people.length })}
        </span>
      </summary>
      <ul className="mt-3 grid gap-3">
        {people.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-hairline border-t pt-2 leading-normal"
          >
            <Who person={person} />
            <div className="flex flex-wrap items-center gap-3">
              <TicketState ticket={person.ticket} />
              <SureButton
                label={`${t('present.remove')}: ${person.name ?? person.alias[lang]}`}
                onSure={() => void room.send(`/people/${person.id}`, { removed: true })}
              >
                {t('present.remove')}
              </SureButton>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
