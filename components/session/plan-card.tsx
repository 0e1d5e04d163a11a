import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { PlanStep, Snapshot } from '#lib/session/types.ts'
import type { Ask } from './use-ask.ts'
import { useSession } from './words.tsx'

type StepId = 'story' | 'predict' | 'own-token' | 'neighbour' | 'break' | 'ask'

/** The plan of half an hour, part by part, with what the facilitator should know in each. */
export function PlanCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { t } = useSession()
  const { plan, settings } = snapshot

  async function begin(step: PlanStep, index: number) {
    await ask('/settings', { step: index })
    await ask('/lead', step.place)
  }

  return (
    <section aria-labelledby="plan" className="card p-4 sm:p-6">
      <h2 id="plan" className="text-xl">
        {t('present.plan')}
      </h2>
      <ol className="mt-3 grid gap-2">
        {plan.map((step, index) => {
          const id = step.id as StepId
          const now = settings.step === index
          return (
            <li key={step.id}>
              <details
                open={now || undefined}
                className={`rounded-lg border ${now ? 'border-2 border-ink bg-yellow-wash' : 'border-hairline'}`}
              >
                <summary
                  aria-current={now ? 'step' : undefined}
                  className="flex min-h-12 cursor-pointer list-none items-center gap-2 px-3 py-1.5 leading-normal"
                >
                  <Icon name="chevron-right" className="turns size-4.5" />
                  <span className={`grow ${now ? 'font-bold' : ''}`}>{t(`plan.${id}.title`)}</span>
                  <span className="text-base whitespace-nowrap text-muted">
                    {t('present.minutes', { from: step.from, to: step.to })}
                  </span>
                </summary>
                <dl className="grid gap-2 px-4 pb-2 text-base leading-normal">
                  {(['wrong', 'ask', 'later'] as const).map((note) => (
                    <div key={note}>
                      <dt className="text-muted">{t(`present.${note}`)}</dt>
                      <dd>{t(`plan.${id}.${note}`)}</dd>
                    </div>
                  ))}
                </dl>
                <div className="px-4 pb-4">
                  <Button onClick={() => begin(step, index)}>{t('present.begin')}</Button>
                </div>
              </details>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
