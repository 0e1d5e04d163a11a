'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Radio } from '#components/ui/radio.tsx'
import { choose, useChoice } from './choices.ts'

/** The options of a question, one radio button each. */
export function PredictOptions({
  name,
  labelledBy,
  children,
}: {
  name: string
  labelledBy: string
  children: ReactNode[]
}) {
  const group = useRef<HTMLDivElement>(null)
  const choice = useChoice(name)

  // A choice made before this script arrived stands in the document only.
  useEffect(() => {
    const checked = group.current?.querySelector<HTMLInputElement>('input:checked')
    if (checked) choose(name, Number(checked.value))
  }, [name])

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={labelledBy}
      className="mt-3 grid gap-3 sm:grid-cols-2"
    >
      {children.map((option, index) => (
        <Radio
          // biome-ignore lint/suspicious/noArrayIndexKey: the options of a question never move
          key={index}
          name={name}
          value={index}
          defaultChecked={choice === index}
          onChange={() => choose(name, index)}
        >
          {option}
        </Radio>
      ))}
    </div>
  )
}
