'use client'

import { useEffect, useRef, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'

/**
 * Reads the lesson aloud, block by block, or says that the device has no voice for its language.
 * What speaks is fetched with the first press.
 */
export function ReadAloud({
  lang,
  words,
}: {
  lang: Language
  words: Record<'start' | 'stop' | 'none', string>
}) {
  const [state, setState] = useState<'silent' | 'reading' | 'none'>('silent')
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    const quiet = () => stop.current?.()
    addEventListener('pagehide', quiet)
    return () => {
      removeEventListener('pagehide', quiet)
      quiet()
    }
  }, [])

  async function press() {
    if (state === 'reading') {
      stop.current?.()
      setState('silent')
      return
    }
    // Phones of Apple let a page speak only if it began to in the press itself.
    globalThis.speechSynthesis?.speak(new SpeechSynthesisUtterance(''))
    const { findVoice, readAloud } = await import('./speech.ts')
    const voice = await findVoice(lang)
    if (voice) stop.current = readAloud(voice, () => setState('silent'))
    setState(voice ? 'reading' : 'none')
  }

  return (
    <span className="needs-script inline-flex flex-wrap items-center gap-x-3 print:hidden">
      <button
        type="button"
        onClick={press}
        className="inline-flex min-h-11 cursor-pointer items-center gap-2 underline-offset-4 hover:text-ink hover:underline"
      >
        <Icon name={state === 'reading' ? 'close' : 'sound'} />
        {state === 'reading' ? words.stop : words.start}
      </button>
      <span role="status">{state === 'none' && words.none}</span>
    </span>
  )
}
