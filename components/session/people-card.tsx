import { Button } from '#components/ui/button.tsx'
import type { Person } from '#lib/session/types.ts'
import { Hand } from './hand-button.tsx'
import { room } from './store.ts'
import { TicketState } from './ticket-state.tsx'
import { usePlace } from './use-place.ts'
import { useSession } from './words.tsx'

/** Who is stuck, since when, and then everybody: where they read and how far they have come. */
export function PeopleCard({ people }: { people: readonly Person[] }) {
  const { lang, t } = useSession()
  const stuck = people
    .filter(({ hand }) => hand)
    .sort((one, other) => (one.hand ?? '').localeCompare(other.hand ?? ''))
  return (
    <>
      <section aria-labelledby="stuck" className="card p-4 sm:p-6">
        <h2 id="stuck" className="text-xl">
          {t('present.stuck')}
        </h2>
        <div role="status">
          {stuck.length === 0 ? (
            <p className="mt-1 text-base text-muted">{t('present.nobody')}</p>
          ) : (
            <ul className="mt-2 grid gap-2">
              {stuck.map((person) => (
                <li
                  key={person.id}
                  className="flex items-center gap-3 rounded-lg border-2 border-ink bg-yellow-wash px-3 pt-2 pb-1.5 leading-normal"
                >
                  <Hand className="size-6 shrink-0" />
                  <Who person={person} />
                  <Button
                    className="ml-auto shrink-0"
                    onClick={() => void room.send(`/people/${person.id}`, { hand: false })}
                  >
                    {t('room.hand.down')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
      <details className="card p-4 sm:p-6">
        <summary className="flex cursor-pointer list-none flex-wrap items-baseline justify-between gap-3">
          <h2 className="text-xl">{t('present.people')}</h2>
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
                <Button
                  aria-label={`${t('present.remove')}: ${person.name ?? person.alias[lang]}`}
                  onClick={() => void room.send(`/people/${person.id}`, { removed: true })}
                >
                  {t('present.remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Who({ person }: { person: Person }) {
  const { lang, t } = useSession()
  const place = usePlace(person.place)
  return (
    <p className="min-w-0">
      <strong className={`break-words ${person.name ? 'font-typed' : ''}`}>
        {person.name ?? person.alias[lang]}
      </strong>
      {person.name && <span className="text-muted"> · {person.alias[lang]}</span>}
      <span className="block text-base text-muted">
        {!person.here && `${t('board.away')} · `}
        {place?.name}
      </span>
    </p>
  )
}
