import { type ReactNode, useRef, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { usePlayground, useWords } from './language.tsx'

/** So many experiments, those of the stations, are shown from the start. */
const few = 21

const groups = ['identity', 'request', 'token', 'api', 'transport'] as const

/** The named changes that break the exchange on purpose. A press chooses one and runs it. */
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
  const { experiments, explanations } = usePlayground()
  const [all, setAll] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const ids = experiments.map(({ id }) => id)
  const unfolded = all || (chosen !== undefined && ids.indexOf(chosen) >= few)
  const change = chosen && explanations.experiments[chosen]?.change
  return (
    <div data-place="experiments">
      <div className="items-start gap-4 sm:flex">
        <h2 id="experiments" ref={heading} tabIndex={-1} className="shrink-0 text-xl sm:pt-1">
          {t('breakIt')}
        </h2>
        <div className="min-w-0">
          {unfolded ? (
            <>
              <Chips
                ids={[undefined]}
                labelledBy="experiments"
                chosen={chosen}
                onChoose={onChoose}
              />
              {groups.map((group) => (
                <div key={group} className="items-baseline gap-3 not-first:mt-3 lg:flex">
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
                    onChoose={onChoose}
                  />
                </div>
              ))}
            </>
          ) : (
            <Chips
              ids={[undefined, ...ids.slice(0, few)]}
              labelledBy="experiments"
              chosen={chosen}
              onChoose={onChoose}
            >
              {ids.length > few && (
                <li className="shrink-0">
                  <button
                    type="button"
                    onClick={() => {
                      // The button goes away: the focus goes to what it unfolds.
                      heading.current?.focus({ preventScroll: true })
                      setAll(true)
                    }}
                    className="min-h-9 cursor-pointer rounded-full px-4 pt-px text-base leading-normal font-semibold whitespace-nowrap underline underline-offset-4 pointer-coarse:min-h-11"
                  >
                    {t('checks.more', { n: ids.length - few })}
                  </button>
                </li>
              )}
            </Chips>
          )}
          <p className="mt-2 min-h-7 text-base leading-normal text-muted">
            <InlineText text={change || t('noChangeHint')} />
          </p>
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
  children,
}: {
  /** `undefined` is the exchange as it is. */
  ids: readonly (string | undefined)[]
  labelledBy: string
  chosen: string | undefined
  onChoose: (experiment: string | undefined) => void
  children?: ReactNode
}) {
  const t = useWords()
  const { explanations } = usePlayground()
  return (
    <ul
      aria-labelledby={labelledBy}
      className="flex gap-2 max-sm:-mx-4 max-sm:mt-1 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1.5 sm:flex-wrap"
    >
      {ids.map((id) => (
        <li key={id ?? ''} className="shrink-0">
          <Chip on={id === chosen} onPress={() => onChoose(id)}>
            {id ? (explanations.experiments[id]?.name ?? id) : t('noChange')}
          </Chip>
        </li>
      ))}
      {children}
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
