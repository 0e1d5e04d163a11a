import { useSession } from '#components/session/words.tsx'
import type { PlanStep } from '#lib/session/types.ts'
import { knownPart } from './steps.ts'

/** What the facilitator should know in a part of the plan, in both languages. */
export function StepNotes({ step, className }: { step: PlanStep; className: string }) {
  const { lang, t, other, experiments } = useSession()
  const part = knownPart(step)
  const experiment = experiments.find(({ id }) => id === step.experiment)
  return (
    <dl className={`text-base leading-normal ${className}`}>
      {experiment && (
        <div>
          <dt className="text-muted">{t('run.what')}</dt>
          <dd>{experiment.name[lang]}</dd>
          {experiment.name[other.lang] !== experiment.name[lang] && (
            <dd lang={other.lang} className="text-muted">
              {experiment.name[other.lang]}
            </dd>
          )}
        </div>
      )}
      {part &&
        (['ask', 'wrong', 'later'] as const).map((note) => (
          <div key={note}>
            <dt className="text-muted">{t(`present.${note}`)}</dt>
            <dd>{t(`plan.${part}.${note}`)}</dd>
            {t(`plan.${part}.${note}`) !== other.t(`plan.${part}.${note}`) && (
              <dd lang={other.lang} className="text-muted">
                {other.t(`plan.${part}.${note}`)}
              </dd>
            )}
          </div>
        ))}
    </dl>
  )
}
