import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { copyText } from '#components/ui/copy-text.ts'
import { useSession } from './words.tsx'

/** An address with a button that copies it, on plain HTTP as well. */
export function Copyable({ text }: { text: string }) {
  const { t } = useSession()
  const shown = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    setCopied(shown.current !== null && (await copyText(text, shown.current)))
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <code ref={shown} className="min-w-0 text-base break-all">
        {text}
      </code>
      <Button onClick={copy} className="px-3 text-base">
        {t('present.copy')}
      </Button>
      <span role="status" className="text-base">
        {copied && t('present.copied')}
      </span>
    </div>
  )
}
