import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { PlanStep, Snapshot } from '#lib/session/types.ts'

/** The parts of the 30-minute plan; those of one's own plan are called by their station. */
const known = ['story', 'predict', 'own-token', 'neighbour', 'break', 'ask'] as const

/** The plan, part by part, with what the facilitator should know in each, in both languages. */
export function PlanCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { lang, t, other, stations, experiments } = useSession()
  const { plan, settings } = snapshot

  async function begin({ place, from, to }: PlanStep, index: number) {
    await ask('/settings', { step: index, clock: to - from })
    await ask('/lead', place)
  }

  return (
    <section aria-labelledby="plan" className="card p-4 sm:p-6">
      <h2 id="plan" className="text-xl">
        {t(plan.some(({ id }) => id === known[0]) ? 'present.plan' : 'present.ownPlan')}
      </h2>
      <ol className="mt-3 grid gap-2">
        {plan.map((step, index) => {
          const id = known.find((name) => name === step.id)
          const station = stations.find(({ slug }) => slug === step.place.lesson)
          const experiment = experiments.find((one) => one.id === step.experiment)
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
                  <span className={`grow ${now ? 'font-bold' : ''}`}>
                    {id
                      ? t(`plan.${id}.title`)
                      : station &&
                        `${station.number} · ${experiment?.name[lang] ?? station.title[lang]}`}
                  </span>
                  <span className="text-base whitespace-nowrap text-muted">
                    {t('present.minutes', { from: step.from, to: step.to })}
                  </span>
                </summary>
                <dl className="grid gap-3 px-4 pb-2 text-base leading-normal">
                  {experiment && (
                    <div>
                      <dt className="text-muted">{t('run.what')}</dt>
                      <dd>{experiment.name[lang]}</dd>
                    </div>
                  )}
                  {(id ? (['wrong', 'ask', 'later'] as const) : []).map((note) => (
                    <div key={note}>
                      <dt className="text-muted">{t(`present.${note}`)}</dt>
                      <dd>{id && t(`plan.${id}.${note}`)}</dd>
                      <dd lang={other.lang} className="text-muted">
                        {id && other.t(`plan.${id}.${note}`)}
                      </dd>
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
