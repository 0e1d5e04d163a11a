'use client'

import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { device } from '#lib/course/kept.ts'

interface Words {
  /** Names the field. */
  label: string
  show: string
  /** Heads the board. */
  board: string
  empty: string
  kept: string
}

/**
 * One line to write, kept on this device; once it is written, the board may be seen beside it.
 *
 * @param name - the line's key, by lesson and block, never by language
 */
export function SayItField({
  id,
  name,
  words,
  board,
  children,
}: {
  id: string
  name: string
  words: Words
  board: ReactNode
  children: ReactNode
}) {
  const kept = useSyncExternalStore(device.subscribe, device.get, device.getServer)
  const text = kept.words[name] ?? ''
  const [shown, setShown] = useState(false)
  const [empty, setEmpty] = useState(false)

  function write(value: string) {
    device.update((before) => ({ ...before, words: { ...before.words, [name]: value } }))
    setEmpty(false)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setShown(text.trim() !== '')
    setEmpty(text.trim() === '')
  }

  return (
    <form onSubmit={submit}>
      <div className="font-bold">{children}</div>
      <div className={shown ? 'mt-3 grid gap-4 sm:grid-cols-2' : 'mt-3'}>
        <div>
          <label htmlFor={`${id}-field`} className="text-base text-muted">
            {words.label}
          </label>
          <textarea
            id={`${id}-field`}
            rows={3}
            maxLength={1000}
            value={text}
            onChange={(event) => write(event.target.value)}
            aria-describedby={`${id}-kept`}
            className="mt-1 block w-full rounded-lg border border-control bg-card px-4 py-3 leading-normal"
          />
        </div>
        {shown && (
          <div>
            <p className="text-base text-muted">{words.board}</p>
            <div className="mt-1 pb-1.5">{board}</div>
          </div>
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Button type="submit">{words.show}</Button>
        <p id={`${id}-kept`} className="flex items-center gap-2 text-base text-muted">
          <Icon name="lock" />
          {words.kept}
        </p>
      </div>
      <p role="status" className="text-base text-warn">
        {empty && words.empty}
      </p>
    </form>
  )
}
