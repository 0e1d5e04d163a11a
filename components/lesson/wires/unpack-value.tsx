'use client'

import { useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { basicCredentials } from '#lib/wire/base64.ts'

/**
 * The value as a button; pressed, it shows what was packed in it, in place.
 *
 * @param value - what stands after `Authorization:`, such as `Basic YTpi`
 */
export function UnpackValue({
  value,
  words,
}: {
  value: string
  words: { open: string; close: string }
}) {
  const [open, setOpen] = useState(false)
  const inside = basicCredentials(value)
  const packed = inside && (
    <p className="unpacked mt-3 border-wire-dim border-t border-dashed pt-3">
      <code className="wire-code">
        <span className="text-wire-name">{inside.id}</span>
        <span className="text-wire-dim">:</span>
        <span className="text-wire-bad">{inside.secret}</span>
      </code>
    </p>
  )
  return (
    <div className="rounded-card bg-wire p-4 text-wire-text leading-normal">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full cursor-pointer flex-col items-start gap-3 rounded-lg text-left"
      >
        <code className="break-all text-sm text-wire-token">{value}</code>{' '}
        <span className="flex items-center gap-2 rounded-lg bg-yellow print:hidden px-3 pt-1.5 pb-1 font-bold text-base text-on-yellow">
          <Icon name={open ? 'lock' : 'play'} className="size-4.5" />
          {open ? words.close : words.open}
        </span>
      </button>
      <div role="status">{open && packed}</div>
      {!open && <div className="hidden print:block">{packed}</div>}
    </div>
  )
}
