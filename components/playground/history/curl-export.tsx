import { useEffect, useRef, useState } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { copyText } from '#components/ui/copy-text.ts'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { curlScript } from '#lib/wire/curl.ts'
import { scriptNotes } from '#lib/wire/curl-proofs.ts'
import type { Recording } from '#lib/wire/har.ts'
import styles from '../playground.module.css'

/** The run as curl commands, to copy into a terminal. */
export function CurlExport({ recording }: { recording: Recording }) {
  const t = useWords()
  const shown = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState<boolean>()
  const script = curlScript(recording)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(undefined), 4000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    if (shown.current) setCopied(await copyText(script, shown.current))
  }
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl">{t('curl.title')}</h2>
        <button
          type="button"
          onClick={copy}
          className={`flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border bg-card px-4 text-base font-semibold ${copied ? 'border-passed text-passed' : 'border-control'}`}
        >
          <Icon name={copied ? 'tick' : 'copy'} className="size-4.5" />
          {copied ? t('curl.copied') : t('curl.copy')}
        </button>
      </div>
      <pre
        ref={shown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className={`${styles.dark} mt-3 overflow-x-auto rounded-card bg-wire p-4 font-typed-mono text-sm leading-6 text-wire-text sm:p-5`}
      >
        {script}
      </pre>
      {scriptNotes(recording).map((note) => (
        <p key={note} className="mt-2 text-base text-muted">
          <InlineText text={t(`curl.note.${note}`)} />
        </p>
      ))}
      <p role="status" className="text-base text-muted">
        {copied === false ? (
          t('curl.selected')
        ) : copied ? (
          <span className="sr-only">{t('curl.copied')}</span>
        ) : (
          ''
        )}
      </p>
    </div>
  )
}
