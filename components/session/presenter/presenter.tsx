import { ProblemNote } from '#components/session/problem-note.tsx'
import { useAsk } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import { AskCard } from './ask-card.tsx'
import { ClassCard } from './class-card.tsx'
import { DoorCard } from './door-card.tsx'
import { EndCard } from './end-card.tsx'
import { LeadCard } from './lead-card.tsx'
import { NowCard } from './now-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { PlanCard } from './plan-card.tsx'
import { StuckCard } from './stuck-card.tsx'

/** What the facilitator sees: who is stuck, what is on and what comes next, where to lead, and the way in. */
export function Presenter({ snapshot, code }: { snapshot: Snapshot; code: string }) {
  const { t } = useSession()
  const { ask, problem } = useAsk()
  const people = snapshot.board?.people ?? []
  return (
    <>
      <div>
        <h1
          className={`text-2xl break-words md:text-3xl ${snapshot.settings.title ? 'font-typed' : ''}`}
        >
          {snapshot.settings.title || t('title')}
        </h1>
        <p className="text-base text-muted">{t('present.title')}</p>
      </div>
      <div className="sticky top-20 z-10 empty:hidden">
        <ProblemNote problem={problem} />
      </div>
      <StuckCard people={people} />
      <NowCard snapshot={snapshot} ask={ask} code={code} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-8">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5 lg:gap-8">
          <LeadCard snapshot={snapshot} ask={ask} />
          <AskCard snapshot={snapshot} ask={ask} />
          <ClassCard snapshot={snapshot} ask={ask} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5 lg:gap-8">
          <DoorCard snapshot={snapshot} ask={ask} />
          <PlanCard snapshot={snapshot} ask={ask} />
          <PeopleCard people={people} />
          <EndCard code={code} />
        </div>
      </div>
    </>
  )
}
