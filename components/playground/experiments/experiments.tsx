import { useEffect, useRef, useState } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'

/** So many experiments, the first of the stations, are shown before the rest is asked for. */
const few = 9

const groups = ['identity', 'request', 'token', 'api', 'transport'] as const

/**
 * The named changes that break the exchange on purpose. A press chooses one and runs it. All of them
 * stand in groups, and give their place to the run as soon as one is chosen.
 */
export function Experiments({
  chosen,
  onChoose,
  guessing,
  onGuessing,
}: {
  chosen: string | undefined
  onChoose: (experiment: string | undefined) => void
  /** Whether a press only chooses, so that a guess can be made before the run. */
  guessing: boolean
  onGuessing: (guessing: boolean) => void
}) {
  const t = useWords()
  const { experiments } = usePlayground()
  const [all, setAll] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const folded = useRef(false)
  const ids = experiments.map(({ id }) => id)
  const first = ids.filter((id, index) => index < few || id === chosen)
  const choose = (id: string | undefined) => {
    folded.current = all
    setAll(false)
    onChoose(id)
  }
  // The pressed button went with its list: the focus goes to the same one in the short list.
  useEffect(() => {
    if (all || !folded.current) return
    folded.current = false
    place.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
  }, [all])
  return (
    <div data-place="experiments" ref={place} className="items-start gap-4 lg:flex">
      <h2 id="experiments" className="shrink-0 text-xl lg:w-44 lg:pt-1">
        {t('breakIt')}
      </h2>
      <div className="min-w-0">
        <Chips
          ids={all ? [undefined] : [undefined, ...first]}
          labelledBy="experiments"
          chosen={chosen}
          onChoose={choose}
          scrolling
        />
        {all &&
          groups.map((group) => (
            <div key={group} className="mt-3 items-baseline gap-3 lg:flex">
              <h3
                id={`experiments-${group}`}
                className="shrink-0 font-text text-base leading-normal font-semibold text-muted lg:w-28"
              >
                {t(`groups.${group}`)}
              </h3>
              <Chips
                ids={experiments.filter((one) => one.group === group).map(({ id }) => id)}
                labelledBy={`experiments-${group}`}
                chosen={chosen}
                onChoose={choose}
              />
            </div>
          ))}
        <div className="mt-1 flex flex-wrap items-center gap-x-6">
          <button
            type="button"
            aria-expanded={all}
            onClick={() => setAll(!all)}
            className="flex min-h-9 cursor-pointer items-center gap-1.5 text-base leading-normal font-semibold underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {all ? t('checks.fewer') : t('allExperiments', { n: ids.length })}
            <Icon name="chevron-down" className={`size-4 ${all ? 'rotate-180' : ''}`} />
          </button>
          <label className="inline-flex min-h-9 cursor-pointer items-center gap-2 text-base leading-normal pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={guessing}
              onChange={(event) => onGuessing(event.target.checked)}
              className="size-5 accent-ink"
            />
            {t('predict.first')}
          </label>
        </div>
      </div>
    </div>
  )
}

function Chips({
  ids,
  labelledBy,
  chosen,
  onChoose,
  scrolling = false,
}: {
  /** `undefined` is the exchange as it is. */
  ids: readonly (string | undefined)[]
  labelledBy: string
  chosen: string | undefined
  onChoose: (experiment: string | undefined) => void
  /** On a phone they stand in one row, which is moved sideways. */
  scrolling?: boolean
}) {
  const t = useWords()
  const { explanations } = usePlayground()
  return (
    <ul
      aria-labelledby={labelledBy}
      className={`flex gap-2 ${scrolling ? 'max-lg:mt-2 max-sm:-mx-4 max-sm:mt-1 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1.5 sm:flex-wrap' : 'flex-wrap max-lg:mt-1'}`}
    >
      {ids.map((id) => (
        <li key={id ?? ''} className="shrink-0">
          <Chip on={id === chosen} onPress={() => onChoose(id)}>
            {id ? (explanations.experiments[id]?.name ?? id) : t('noChange')}
          </Chip>
        </li>
      ))}
    </ul>
  )
}

function Chip({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={`flex min-h-9 cursor-pointer items-center gap-1.5 rounded-full border px-4 pt-px text-base leading-normal whitespace-nowrap pointer-coarse:min-h-11 ${on ? 'border-ink bg-yellow-wash font-semibold shadow-[inset_0_0_0_1px_var(--color-ink)]' : 'border-control bg-card hover:border-ink'}`}
    >
      {on && <Icon name="tick" className="size-4" />}
      <InlineText text={children} />
    </button>
  )
}
