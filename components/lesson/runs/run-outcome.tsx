'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { Guess, type Prediction } from './guess.tsx'

/**
 * What follows a result: the guess beside what happened, what it means, and the way to the playground.
 *
 * @param other - said instead, when the answers were not those that the lesson speaks of
 * @param experiment - what the playground opens with; null: nothing changed
 */
export function RunOutcome({
  lang,
  experiment,
  words,
  prediction,
  after,
  other,
}: {
  lang: Language
  experiment: string | null
  words: { guess: string; result: string; open: string }
  prediction?: Prediction
  after?: ReactNode
  other?: string
}) {
  return (
    <>
      {!other && prediction && <Guess prediction={prediction} words={words} />}
      {(other || after) && (
        <div className="border-hairline border-t bg-yellow-wash px-4 py-4 sm:px-5">
          {other ? <p>{other}</p> : after}
        </div>
      )}
      <p className="border-hairline border-t px-4 py-1 sm:px-5">
        <Link
          href={`/${lang}/playground${experiment ? `?experiment=${experiment}` : ''}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4"
        >
          {words.open}
          <Icon name="arrow-right" />
        </Link>
      </p>
    </>
  )
}
