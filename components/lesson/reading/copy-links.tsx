'use client'

import { useEffect, useState } from 'react'
import { copyText } from '#components/ui/copy-text.ts'

/**
 * Copies a block's address when its link is pressed. The browser follows the link all the same, so the
 * address stands in its bar where copying is not possible.
 */
export function CopyLinks({ words }: { words: Record<'copied' | 'inBar', string> }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    async function press(event: MouseEvent) {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a.block-link')
      if (!link) return
      const copied = await copyAddress(link.href)
      setSaid(copied ? words.copied : words.inBar)
      link.toggleAttribute('data-copied', copied)
    }
    document.addEventListener('click', press)
    return () => document.removeEventListener('click', press)
  }, [words])
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => {
      setSaid('')
      document.querySelector('[data-copied]')?.removeAttribute('data-copied')
    }, 4000)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <p role="status" className="copied-note">
      {said}
    </p>
  )
}

async function copyAddress(address: string): Promise<boolean> {
  const shown = document.createElement('span')
  shown.textContent = address
  document.body.append(shown)
  const copied = await copyText(address, shown)
  shown.remove()
  return copied
}
