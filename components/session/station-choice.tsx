import { useSession } from './words.tsx'

/** Which stations a session goes through, in the course's order; none is the 30-minute plan. */
export function StationChoice({
  chosen,
  onChange,
}: {
  chosen: readonly string[]
  onChange: (slugs: string[]) => void
}) {
  const { lang, t, stations } = useSession()
  return (
    <details className="rounded-lg border border-hairline px-4 py-1">
      <summary className="flex min-h-11 cursor-pointer items-center text-base leading-normal">
        {t('open.plan')}
      </summary>
      <p className="text-base text-muted">{t('open.planHint')}</p>
      <fieldset className="grid pb-2">
        <legend className="sr-only">{t('open.plan')}</legend>
        {stations.map(({ slug, number, title }) => (
          <label
            key={slug}
            className="flex min-h-11 cursor-pointer items-center gap-3 text-base leading-normal"
          >
            <input
              type="checkbox"
              checked={chosen.includes(slug)}
              onChange={({ target }) =>
                onChange(
                  stations
                    .map((station) => station.slug)
                    .filter((one) => (one === slug ? target.checked : chosen.includes(one))),
                )
              }
              className="size-6 shrink-0 accent-[var(--ink)]"
            />
            {number} · {title[lang]}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
