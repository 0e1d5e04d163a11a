'use client'

import type { ReactNode } from 'react'
import { useKeptState } from '#components/lesson/kept-state.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'

/**
 * The lines of a dialogue, with a button that takes them one by one. Lines that are still to come
 * keep their places, so that nothing moves.
 *
 * @param name - the key of the line it is at, by lesson and block, never by language
 */
export function SaySteps({
  name,
  lang,
  words,
  children,
}: {
  name: string
  lang: Language
  words: { start: string; next: string; all: string }
  children: ReactNode[]
}) {
  const [said, setSaid] = useKeptState<number | undefined>(name, lang, undefined)
  const last = said === children.length
  return (
    <div>
      <div aria-live={said ? 'polite' : undefined} className="grid gap-4">
        {children.map((line, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a dialogue never move
            key={index}
            className={said !== undefined && index >= said ? 'invisible print:visible' : ''}
          >
            {line}
          </div>
        ))}
      </div>
      <div className="needs-script mt-1 flex flex-wrap justify-end gap-x-4 print:hidden">
        {said !== undefined && !last && <Step onPress={() => setSaid(undefined)}>{words.all}</Step>}
        <Step onPress={() => setSaid(last ? 1 : (said ?? 0) + 1)}>
          <Icon name={said === undefined || last ? 'play' : 'arrow-down'} className="size-4.5" />
          {said === undefined || last ? words.start : words.next}
        </Step>
      </div>
    </div>
  )
}

function Step({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-base text-muted hover:text-ink hover:underline"
    >
      {children}
    </button>
  )
}
