import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import styles from '../playground.module.css'

const signs = [
  ['changed', '~'],
  ['added', '+'],
  ['missing', '-'],
] as const

/** What the run is laid over, and what the signs on its lines mean. */
export function ComparisonBar({
  name,
  onGood,
  marking,
  onMark,
}: {
  /** The run it is laid over; the good one has no name. */
  name: string | undefined
  /** Lays it over the good run again. */
  onGood: () => void
  marking: boolean
  onMark: (marking: boolean) => void
}) {
  const t = useWords()
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <h2 className="text-xl">
        {name === undefined ? (
          t('compare.title')
        ) : (
          <InlineText text={t('compare.with', { name })} />
        )}
      </h2>
      <button
        type="button"
        aria-pressed={marking}
        onClick={() => onMark(!marking)}
        className={`flex min-h-9 cursor-pointer items-center gap-1.5 rounded-full border bg-card px-4 text-base leading-normal pointer-coarse:min-h-11 ${marking ? 'border-ink font-semibold' : 'border-control'}`}
      >
        <Icon name={marking ? 'eye' : 'eye-off'} className="size-4.5" />
        {t('compare.mark')}
      </button>
      {name !== undefined && (
        <button
          type="button"
          onClick={onGood}
          className="min-h-9 cursor-pointer text-base leading-normal font-semibold underline underline-offset-3 pointer-coarse:min-h-11"
        >
          {t('compare.good')}
        </button>
      )}
      {marking && (
        <dl className="flex flex-wrap gap-x-5 gap-y-1 text-base leading-normal">
          {signs.map(([sign, character]) => (
            <div key={sign} className="flex items-center gap-2">
              <dt
                className={`${styles[sign]} ${styles[`sign-${sign}`]} grid size-6 place-items-center rounded-sm font-typed-mono font-bold`}
              >
                {character}
              </dt>
              <dd className="text-muted">{t(`compare.${sign}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
