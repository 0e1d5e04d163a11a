'use client'

import { useEffect } from 'react'
import { currentBlock } from './place.ts'
import { singleKey } from './search-key.ts'

/**
 * Lets the key `e` look at the twin of a lesson's block: the one with the focus, else the one that is
 * read. Its button takes the focus, so that a screen reader says what the key did.
 */
export function PeekKey() {
  useEffect(() => {
    function type(event: KeyboardEvent) {
      if (singleKey(event) !== 'e') return
      // A button that the key has pressed before says nothing of what is read now.
      const focused = document.activeElement?.closest('[data-block], [data-peek]')
      const block = focused?.matches('[data-block]') ? focused : currentBlock()
      const button = block?.querySelector<HTMLElement>('[data-peek]')
      button?.focus({ preventScroll: true })
      button?.click()
    }
    document.addEventListener('keydown', type)
    return () => document.removeEventListener('keydown', type)
  }, [])
  return null
}
