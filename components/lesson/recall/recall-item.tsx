'use client'

import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react'
import { useKeptState } from '#components/lesson/kept-state.ts'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { Radio } from '#components/ui/radio.tsx'
import { device } from '#lib/course/kept.ts'
import { isDue, answer as keepAnswer } from '#lib/course/progress.ts'
import { visitStart } from '#lib/course/visit.ts'
import type { Language } from '#lib/i18n/languages.ts'

interface Words {
  /** The button that shows the answer, and the one that asks again. */
  show: string
  again: string
  /** Marks a question that was answered wrong on an earlier visit. */
  due: string
  /** Said when nothing was chosen yet. */
  choose: string
  right: string
  wrong: string
  /** Marks the reader's own answer, for those who do not see its edge. */
  yours: string
  /** Begins what is announced, so that no two announcements are the same; holds `{{count}}`. */
  attempt: string
}

/**
 * One question. After the answer every option says why, also those that were not chosen. The device
 * keeps whether the answer was right, so that the next visit can ask again.
 *
 * @param name - the question's key, `slug/item`
 */
export function RecallItem({
  id,
  name,
  lang,
  count,
  from,
  stem,
  options,
  answer,
  words,
}: {
  id: string
  name: string
  lang: Language
  count: string
  from?: string
  stem: ReactNode
  options: { text: string; why: string }[]
  answer: number
  words: Words
}) {
  const [chosen, setChosen] = useKeptState<number | undefined>(name, lang, undefined)
  const [attempt, setAttempt] = useState(0)
  const [said, setSaid] = useState('')
  const kept = useSyncExternalStore(device.subscribe, device.get, device.getServer)
  const due = isDue(kept, name, visitStart, Date.now())
  const answered = chosen !== undefined
  const right = options[answer]
  const stemId = `${id}-stem`
  const list = 'mt-3 grid gap-3'

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (answered) {
      setChosen(undefined)
      setSaid('')
      return
    }
    const value = new FormData(event.currentTarget).get(id)
    const next = attempt + 1
    setAttempt(next)
    const begin = words.attempt.replace('{{count}}', String(next))
    if (value === null) {
      setSaid(`${begin} ${words.choose}`)
      return
    }
    const option = Number(value)
    setChosen(option)
    device.update((before) => keepAnswer(before, name, option === answer, Date.now()))
    setSaid(
      `${begin} ${option === answer ? words.right : words.wrong} ${plain(options[option]?.why ?? '')}`,
    )
  }

  return (
    <form onSubmit={submit}>
      <p className="text-base text-muted">
        {count}
        {from && <> · {from}</>}
        {due && <strong className="text-warn"> · {words.due}</strong>}
      </p>
      <p id={stemId} className="mt-1 font-bold">
        {stem}
      </p>
      {answered ? (
        <ul aria-labelledby={stemId} className={list}>
          {options.map((option, index) => (
            <Explained
              key={option.text}
              option={option}
              right={index === answer}
              yours={index === chosen}
              words={words}
            />
          ))}
        </ul>
      ) : (
        <div role="radiogroup" aria-labelledby={stemId} className={list}>
          {options.map((option, index) => (
            <Radio key={option.text} name={id} value={index}>
              <InlineText text={option.text} />
            </Radio>
          ))}
        </div>
      )}
      {!answered && right && (
        <p className="mt-3 hidden text-base print:block">
          <InlineText text={right.text} />: <strong>{words.right}</strong>{' '}
          <InlineText text={right.why} />
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit">{answered ? words.again : words.show}</Button>
        <p role="status" className={answered || !said ? 'sr-only' : 'text-base text-warn'}>
          {said}
        </p>
      </div>
    </form>
  )
}

function Explained({
  option,
  right,
  yours,
  words,
}: {
  option: { text: string; why: string }
  right: boolean
  yours: boolean
  words: Words
}) {
  const look = right
    ? 'border-2 border-passed bg-passed-wash'
    : yours
      ? 'border-2 border-failed bg-failed-wash'
      : 'border border-control bg-card'
  return (
    <li className={`flex gap-3 rounded-[10px] px-4 py-3 leading-normal ${look}`}>
      {right || yours ? (
        <Icon
          name={right ? 'passed' : 'failed'}
          className={`mt-0.5 size-6 ${right ? 'text-passed' : 'text-failed'}`}
        />
      ) : (
        <span
          aria-hidden="true"
          className="mt-0.5 size-6 shrink-0 rounded-full border-2 border-control"
        />
      )}
      <div className="min-w-0">
        <p className={right || yours ? 'font-bold' : ''}>
          <InlineText text={option.text} />
          {yours && <span className="sr-only"> ({words.yours})</span>}
        </p>
        <p className="mt-0! text-base">
          <strong>{right ? words.right : words.wrong}</strong> <InlineText text={option.why} />
        </p>
      </div>
    </li>
  )
}

function plain(text: string): string {
  return text.replace(/[`*]/g, '')
}
