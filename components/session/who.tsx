import type { Person } from '#lib/session/types.ts'
import { usePlace } from './use-place.ts'
import { useSession } from './words.tsx'

/** Someone as the facilitator sees them: the name, the made-up one, and where they read. */
export function Who({ person }: { person: Person }) {
  const { lang, t } = useSession()
  const place = usePlace(person.place)
  return (
    <p className="min-w-0">
      <strong className={`break-words ${person.name ? 'font-typed' : ''}`}>
        {person.name ?? person.alias[lang]}
      </strong>
      {person.name && <span className="text-muted"> · {person.alias[lang]}</span>}
      <span className="block text-base text-muted">
        {[!person.here && t('board.away'), place?.name].filter(Boolean).join(' · ')}
      </span>
    </p>
  )
}
