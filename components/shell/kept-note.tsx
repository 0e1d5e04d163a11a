'use client'

import { type MouseEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { saveFile } from '#components/ui/save-file.ts'
import { device } from '#lib/course/kept.ts'

type Words = Record<'note' | 'save' | 'delete' | 'sure' | 'gone', string>

/** What is kept on this device, to take along and to delete. Deleting asks once more. */
export function KeptNote({ words }: { words: Words }) {
  const [asked, setAsked] = useState(false)
  const [gone, setGone] = useState(false)

  function remove({ currentTarget }: MouseEvent<HTMLElement>) {
    // In Safari a press does not bring the focus, and what has none cannot lose it.
    currentTarget.focus()
    if (asked) device.clear()
    setGone(asked)
    setAsked(!asked)
  }

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-base text-muted">
      <p className="flex items-center gap-2">
        <Icon name="lock" />
        {words.note}
      </p>
      <span className="needs-script flex flex-wrap gap-2">
        <Button onClick={save}>{words.save}</Button>
        <Button onClick={remove} onBlur={() => setAsked(false)}>
          {asked ? words.sure : words.delete}
        </Button>
      </span>
      <p role="status">{gone && words.gone}</p>
    </div>
  )
}

function save(): void {
  const file = new Blob([JSON.stringify(device.get(), null, 2)], { type: 'application/json' })
  saveFile(file, 'oauth-local.json')
}
