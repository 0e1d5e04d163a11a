import Link from 'next/link'
import { Clock } from '#components/session/clock.tsx'
import { room } from '#components/session/store.ts'
import { usePlace } from '#components/session/use-place.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'

/** Where the facilitator is, and whether this page goes along. */
export function FollowCard({ snapshot, follow }: { snapshot: Snapshot; follow: boolean }) {
  const { t } = useSession()
  const { lead, settings } = snapshot
  const place = usePlace(lead)
  return (
    <section aria-labelledby="lead" className="card grid content-start gap-3 p-4 sm:p-6">
      <h2 id="lead" className={place ? 'text-base font-normal text-muted' : 'text-xl'}>
        {place ? t('room.lead') : t('room.nowhere')}
      </h2>
      <p className="font-board text-xl leading-snug font-bold empty:hidden" aria-live="polite">
        {place?.name}
      </p>
      {settings.clock && <Clock until={settings.clock} className="text-2xl" />}
      {place && (
        <Link
          href={place.href}
          prefetch={false}
          onClick={() => settings.follow && room.follow(true)}
          className="inline-flex min-h-13 items-center justify-center rounded-lg border-2 border-on-yellow bg-yellow px-5 pt-1 text-lg font-bold text-on-yellow shadow-[0_4px_0_var(--shadow)]"
        >
          {t('room.go')}
        </Link>
      )}
      <p className="text-base leading-normal text-muted">
        {settings.follow ? t(follow ? 'room.following' : 'room.own') : t('room.free')}
      </p>
      {settings.follow && (
        <Button onClick={() => room.follow(!follow)}>
          {follow ? t('room.stepOff') : t('room.stepOn')}
        </Button>
      )}
    </section>
  )
}
