import type { PlanChoice } from '#components/session/presenter/own-plan.ts'
import { Select } from '#components/session/select.tsx'
import { useSession } from '#components/session/words.tsx'
import { Icon } from '#components/ui/icon.tsx'

/** Which stations a session goes through, and what is broken at each; none is the 30-minute plan. */
export function StationChoice({
  chosen,
  onChange,
}: {
  chosen: PlanChoice
  onChange: (chosen: PlanChoice) => void
}) {
  const { lang, t, stations } = useSession()

  function choose(slug: string, on: boolean) {
    const { [slug]: _, ...others } = chosen
    onChange(on ? { ...others, [slug]: [] } : others)
  }

  return (
    <details className="rounded-lg border border-control px-4 py-1">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-base leading-normal">
        <Icon name="chevron-right" className="turns size-4.5" />
        {t('open.plan')}
      </summary>
      <p className="text-base text-muted">{t('open.planHint')}</p>
      <fieldset className="grid pb-2">
        <legend className="sr-only">{t('open.plan')}</legend>
        {stations.map(({ slug, number, title }) => {
          const experiments = chosen[slug]
          return (
            <div key={slug}>
              <label className="flex min-h-11 cursor-pointer items-center gap-3 text-base leading-normal">
                <input
                  type="checkbox"
                  checked={experiments !== undefined}
                  onChange={({ target }) => choose(slug, target.checked)}
                  className="size-6 shrink-0 accent-[var(--ink)]"
                />
                {number} · {title[lang]}
              </label>
              {experiments && (
                <ExperimentChoice
                  chosen={experiments}
                  onChange={(now) => onChange({ ...chosen, [slug]: now })}
                />
              )}
            </div>
          )
        })}
      </fieldset>
    </details>
  )
}

/** The experiments of one station: one list for each that was chosen, and one for another. */
function ExperimentChoice({
  chosen,
  onChange,
}: {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const { lang, t, experiments } = useSession()
  return (
    <div className="grid gap-2 pb-3 pl-9">
      {[...chosen, ''].map((one, index) => (
        <Select
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is what it is
          key={index}
          label={t('run.what')}
          value={one}
          onChange={(id) =>
            onChange([...chosen.slice(0, index), id, ...chosen.slice(index + 1)].filter(Boolean))
          }
        >
          <option value="">{t('open.noExperiment')}</option>
          {experiments
            .filter(({ id }) => id === one || !chosen.includes(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
        </Select>
      ))}
    </div>
  )
}
