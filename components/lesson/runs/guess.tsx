'use client'

import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { useChoice } from './choices.ts'

/** A question, its options and the one that the run shows to be right. */
export interface Prediction {
  /** The key of the guess. */
  name: string
  options: ReactNode[]
  answer: number
}

/** The reader's guess, if there was one, beside what happened. */
export function Guess({
  prediction: { name, options, answer },
  words,
}: {
  prediction: Prediction
  words: { guess: string; result: string }
}) {
  const choice = useChoice(name)
  const cell = 'grow px-4 py-3 sm:px-5'
  return (
    <dl className="grid border-hairline border-t sm:auto-cols-fr sm:grid-flow-col">
      {choice !== undefined && (
        <div className={`${cell} border-hairline max-sm:border-b sm:border-r`}>
          <dt className="text-base text-muted">{words.guess}</dt>
          <dd className="flex gap-2.5 font-bold">
            <Icon
              name={choice === answer ? 'passed' : 'failed'}
              className={`mt-1 size-5 ${choice === answer ? 'text-passed' : 'text-failed'}`}
            />
            <span>{options[choice]}</span>
          </dd>
        </div>
      )}
      <div className={cell}>
        <dt className="text-base text-muted">{words.result}</dt>
        <dd className="flex gap-2.5 font-bold">
          <Icon name="passed" className="mt-1 size-5 text-passed" />
          <span>{options[answer]}</span>
        </dd>
      </div>
    </dl>
  )
}
