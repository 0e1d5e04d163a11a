import { SeenFirst } from '#components/ui/seen-first.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import styles from './compare.module.css'
import type { Part } from './parts.tsx'

/** Classes by the number of parts: a passage spans their rows, and a shared piece stands in its own. */
const spans = [
  ...['', 'row-span-1', 'row-span-4', 'row-span-7', 'row-span-10', 'row-span-13', 'row-span-16'],
  ...['row-span-19', 'row-span-22', 'row-span-25'],
]
const starts = [
  ...['row-start-1', 'row-start-4', 'row-start-7', 'row-start-10', 'row-start-13', 'row-start-16'],
  ...['row-start-19', 'row-start-22', 'row-start-25', 'row-start-28'],
]

/**
 * One block in both languages: two passages, and across both what is the same. The grid has three
 * rows for each part: one language, the other, what they share. Side by side the second stays empty.
 *
 * @param station - the row's name begins with it where other stations stand on the page too
 * @param sides - the page's language first; it gives the shared pieces
 */
export function CompareRow({
  id: block,
  station,
  number,
  live,
  names,
  sides,
}: {
  id: string
  station?: string
  number: number
  live: boolean
  names: Record<Language, string>
  sides: { lang: Language; parts: Part[] }[]
}) {
  const parts = sides[0]?.parts ?? []
  const id = station ? `${station}-${block}` : block
  const alone = parts.every(({ prose }) => !prose)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand in it
    <div
      role="group"
      id={id}
      data-block={id}
      data-row={id}
      aria-label={String(number)}
      tabIndex={alone ? undefined : 0}
      className={`${styles.row} ${alone ? styles.alone : styles.pair}`}
    >
      <SeenFirst name={id}>
        <span aria-hidden="true" className={styles.number}>
          {number}
        </span>
        {!alone &&
          sides.map(({ lang, parts: own }, index) => (
            <div key={lang} lang={lang} className={`${styles.passage} ${spans[own.length]}`}>
              {own.map(({ prose }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
                <div key={place} data-part={place} className={`${styles.part} ${starts[place]}`}>
                  {index > 0 && place === 0 && (
                    <div data-name="" className={styles.name}>
                      {names[lang]}
                    </div>
                  )}
                  {prose}
                </div>
              ))}
            </div>
          ))}
        {parts.map(
          ({ shared }, place) =>
            shared && (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
                key={place}
                data-part={place}
                data-shared={live ? 'live' : 'still'}
                className={`${styles.shared} ${starts[place + 1]}`}
              >
                {shared}
              </div>
            ),
        )}
      </SeenFirst>
    </div>
  )
}
