import { PollNews } from '#components/session/poll-news.tsx'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Myself, Snapshot } from '#lib/session/types.ts'
import { ClassNotes } from './class-notes.tsx'
import { FollowCard } from './follow-card.tsx'
import { HandButton } from './hand-button.tsx'
import { OwnRun } from './own-run.tsx'
import { PollCard } from './poll-card.tsx'

/** What a participant sees: the question, where the others are, their own exchange. */
export function Participant({
  snapshot,
  me,
  follow,
  onLeave,
}: {
  snapshot: Snapshot
  me: Myself
  follow: boolean
  onLeave: () => void
}) {
  const { t } = useSession()
  const { poll, settings, loose } = snapshot
  return (
    <>
      <PollNews poll={poll} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className={`text-2xl break-words md:text-3xl ${settings.title ? 'font-typed' : ''}`}>
            {settings.title || t('title')}
          </h1>
          <p className="text-base leading-normal text-muted">
            {t('room.as')}{' '}
            <strong className={`text-ink ${me.name ? 'font-typed' : ''}`}>
              {me.name ?? me.alias}
            </strong>{' '}
            · <code>{snapshot.code}</code>
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-3">
          <HandButton up={me.hand} />
          <Button onClick={onLeave}>{t('room.leave')}</Button>
        </div>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 md:grid-cols-[minmax(0,1fr)_minmax(16rem,22rem)] md:gap-8">
        {poll && <PollCard poll={poll} choice={me.choice} />}
        <div className="grid content-start gap-5 md:col-start-2 md:row-span-2 md:row-start-1">
          <FollowCard snapshot={snapshot} follow={follow} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5 md:col-start-1 md:gap-8">
          <ClassNotes rules={snapshot.class} />
          <OwnRun
            me={me}
            loose={loose}
            suggested={
              snapshot.class.dpop ? 'dpop' : snapshot.plan[settings.step ?? -1]?.experiment
            }
          />
        </div>
      </div>
    </>
  )
}
