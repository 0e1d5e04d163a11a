'use client'

import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useKeptState } from '#components/lesson/kept-state.ts'
import type { Role } from '#components/lesson/wires/server-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'

interface Words {
  /** Names of the two places. */
  token: string
  business: string
  hint: string
  /** Said after an answer; both name the place where the line belongs, as `{{place}}`. */
  right: string
  wrong: string
  done: string
  again: string
  /** Begins what is announced, so that no two announcements are the same; holds `{{count}}`. */
  attempt: string
}

const places = ['token', 'business'] as const

/**
 * A bench to sort lines on: press a button beside the line, with finger, mouse or keyboard, or drag
 * the line to its place. Each answer is explained where it was given; nothing is counted.
 *
 * @param name - the key of the answers, by lesson and block, never by language
 */
export function SortBench({
  name,
  lang,
  items,
  words,
}: {
  name: string
  lang: Language
  items: { to: Role; line: ReactNode }[]
  words: Words
}) {
  const [answers, setAnswers] = useKeptState<Record<number, Role>>(name, lang, {})
  const [over, setOver] = useState<Role>()
  const [attempts, setAttempts] = useState(0)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const open = items.length - Object.keys(answers).length

  function put(index: number, place: Role) {
    setAnswers({ ...answers, [index]: place })
    setAttempts(attempts + 1)
    const begin = words.attempt.replace('{{count}}', String(attempts + 1))
    setSaid(`${begin} ${verdict(items[index]?.to ?? place, place, words)}`)
  }

  function drop(event: DragEvent, place: Role) {
    event.preventDefault()
    setOver(undefined)
    const index = Number.parseInt(event.dataTransfer.getData('text/plain'), 10)
    if (index in items) put(index, place)
  }

  function restart() {
    setAnswers({})
    setSaid('')
    list.current?.querySelector('button')?.focus()
  }

  return (
    <div className="mt-3">
      <p className="hidden text-base text-muted pointer-fine:block">{words.hint}</p>
      <div
        aria-hidden="true"
        className="sticky top-18 z-10 mt-3 hidden grid-cols-2 gap-3 bg-paper py-2 pointer-fine:grid md:top-20"
      >
        {places.map((place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way to what the buttons do
          <div
            key={place}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(place)
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => drop(event, place)}
            className={`rounded-card border-2 border-dashed px-4 pt-3 pb-2.5 text-center font-board font-bold ${looks[place]} ${over === place ? 'border-solid' : ''}`}
          >
            {words[place]}
          </div>
        ))}
      </div>
      <ol ref={list} className="mt-3 grid gap-3">
        {items.map(({ to, line }, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
            key={index}
            index={index}
            line={line}
            to={to}
            answer={answers[index]}
            words={words}
            onPut={(place) => put(index, place)}
          />
        ))}
      </ol>
      <div className="mt-4 flex min-h-11 flex-wrap items-center gap-4">
        {open === 0 && <p>{words.done}</p>}
        {open === 0 && <Button onClick={restart}>{words.again}</Button>}
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
    </div>
  )
}

function verdict(to: Role, answer: Role, words: Words): string {
  return (answer === to ? words.right : words.wrong).replace('{{place}}', words[to])
}

const looks = {
  token: 'border-token bg-token-wash text-token-text',
  business: 'border-business bg-business-wash text-business-text',
}

function Row({
  index,
  line,
  to,
  answer,
  words,
  onPut,
}: {
  index: number
  line: ReactNode
  to: Role
  answer: Role | undefined
  words: Words
  onPut: (place: Role) => void
}) {
  const id = `sort-line-${index}`
  const right = answer === to
  return (
    <li
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', String(index))}
      className="card grid gap-x-4 gap-y-2 px-4 py-3 pointer-fine:cursor-grab sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <span id={id} className="min-w-0 text-base">
        {line}
      </span>
      <span className="grid grid-cols-2 gap-2">
        {places.map((place) => (
          <button
            key={place}
            type="button"
            id={`${id}-${place}`}
            aria-pressed={answer === place}
            aria-labelledby={`${id} ${id}-${place}`}
            onClick={() => onPut(place)}
            className={`min-h-11 cursor-pointer rounded-lg border-2 px-3 pt-1 text-base leading-normal aria-pressed:font-bold ${answer === place ? looks[place] : 'border-hairline bg-card hover:border-ink'}`}
          >
            {words[place]}
          </button>
        ))}
      </span>
      {answer && (
        <p className="mt-0! flex gap-2 text-base leading-normal sm:col-span-2">
          <Icon
            name={right ? 'passed' : 'failed'}
            className={`mt-0.5 size-5 ${right ? 'text-passed' : 'text-failed'}`}
          />
          {verdict(to, answer, words)}
        </p>
      )}
    </li>
  )
}
