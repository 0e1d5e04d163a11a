import { Hand } from '#components/session/participant/hand-button.tsx'
import { room } from '#components/session/store.ts'
import { Who } from '#components/session/who.tsx'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Person } from '#lib/session/types.ts'

/** Who is stuck, the longest first. */
export function StuckCard({ people }: { people: readonly Person[] }) {
  const { t } = useSession()
  const stuck = people
    .filter(({ hand }) => hand)
    .sort((one, other) => (one.hand ?? '').localeCompare(other.hand ?? ''))
  return (
    <section
      aria-labelledby="stuck"
      className={stuck.length > 0 ? '' : 'flex flex-wrap items-baseline gap-x-3'}
    >
      <h2 id="stuck" className="text-lg">
        {t('present.stuck')}
      </h2>
      <div role="status" aria-atomic="false">
        {stuck.length === 0 ? (
          <p className="text-base text-muted">{t('present.nobody')}</p>
        ) : (
          <ul className="mt-2 grid gap-2 md:grid-cols-2 md:gap-x-4">
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
  )
}
