import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import { StepNotes } from './step-notes.tsx'
import { begin, knownPart, useStepName } from './steps.ts'

/** The plan, part by part, with what the facilitator should know in each, in both languages. */
export function PlanCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { t } = useSession()
  const { plan, settings } = snapshot
  const nameOf = useStepName()
  return (
    <section aria-labelledby="plan" className="card p-4 sm:p-6">
      <h2 id="plan" className="text-xl">
        {t(plan.some(knownPart) ? 'present.plan' : 'present.ownPlan')}
      </h2>
      <ol className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-2">
        {plan.map((step, index) => {
          const now = settings.step === index
          return (
            <li key={step.id}>
              <details
                className={`rounded-lg border ${now ? 'border-2 border-ink bg-yellow-wash' : 'border-hairline'}`}
              >
                <summary
                  aria-current={now ? 'step' : undefined}
                  className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-2 px-3 py-1.5 leading-normal"
                >
                  <Icon name="chevron-right" className="turns size-4.5" />
                  <span className={`min-w-0 flex-1 ${now ? 'font-bold' : ''}`}>{nameOf(step)}</span>
                  <span className="text-base whitespace-nowrap text-muted">
                    {t('present.minutes', { from: step.from, to: step.to })}
                  </span>
                </summary>
                <StepNotes step={step} className="grid gap-3 px-4 pb-2" />
                <div className="px-4 pb-4">
                  <Button onClick={() => begin(ask, step, index)}>{t('present.begin')}</Button>
                </div>
              </details>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
