'use client'

import { useEffect } from 'react'
import { currentBlock } from './place.ts'
import { singleKey } from './search-key.ts'

/** Lets the key `e` look at the twin of a lesson's block: the one with the focus, else the one that is read. */
export function PeekKey() {
  useEffect(() => {
    function type(event: KeyboardEvent) {
      if (singleKey(event) !== 'e') return
      const focused = document.activeElement?.closest('[data-block]')
      const block = focused ?? currentBlock()
      block?.querySelector<HTMLElement>('[data-peek]')?.click()
    }
    document.addEventListener('keydown', type)
    return () => document.removeEventListener('keydown', type)
  }, [])
  return null
}
