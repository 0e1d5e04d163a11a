'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { copyText } from '#components/ui/copy-text.ts'
import { Icon } from '#components/ui/icon.tsx'

interface Words {
  copy: string
  copied: string
  /** Said where the browser does not copy: the text is selected for the reader's own keys. */
  selected: string
}

/** Code, as `children` show it, under a button that copies it. */
export function CopyCode({ words, children }: { words: Words; children: ReactNode }) {
  const shown = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(undefined), 4000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    if (shown.current) setCopied(await copyText(shown.current.textContent, shown.current))
  }

  return (
    <div>
      <div className="copy-bar needs-script">
        <button type="button" onClick={copy} className="copy">
          <Icon name={copied ? 'tick' : 'copy'} className="size-4.5" />
          {copied ? words.copied : words.copy}
        </button>
      </div>
      <pre ref={shown}>{children}</pre>
      <p role="status" className={copied === false ? 'mt-2 text-base text-muted' : 'sr-only'}>
        {copied === false && words.selected}
        {copied && words.copied}
      </p>
    </div>
  )
}
