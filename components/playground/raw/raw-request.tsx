import { type ReactNode, useEffect, useRef } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { playground, usePlaygroundState } from '#components/playground/store.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { HarEntry } from '#lib/wire/har.ts'
import { isByHand } from '#lib/wire/raw-text.ts'
import { draftBody, rawDrafts, useRawDraft } from './raw-draft.ts'
import { RawEditor } from './raw-editor.tsx'

/**
 * A request of the last run: as it went, with a way to open it as text, or opened. What is sent from
 * there is a run like any other, and laid over the one that was changed; one that was changed before
 * stays laid over what it was made from.
 */
export function RawRequest({ entry, children }: { entry: HarEntry; children: ReactNode }) {
  const { lang } = usePlayground()
  const { result, baseline } = usePlaygroundState()
  const draft = useRawDraft()
  const role = entry._call
  if (!result || (role !== 'token' && role !== 'business')) return children
  if (draft?.entry !== entry) {
    return (
      <>
        {children}
        <EditAsText role={role} onPress={() => rawDrafts.open(entry, result.recording)} />
      </>
    )
  }
  const base = isByHand(result.recording) ? (baseline ?? result) : result
  const send = async () => {
    const done = await playground.runCopy(draftBody(draft), base, lang)
    if (done) rawDrafts.close()
  }
  return <RawEditor draft={draft} onSend={send} />
}

function EditAsText({ role, onPress }: { role: 'token' | 'business'; onPress: () => void }) {
  const t = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const draft = useRawDraft()
  useEffect(() => {
    if (!draft && rawDrafts.takeLeft(role)) button.current?.focus()
  }, [draft, role])
  return (
    <p className="px-[35px] pb-3">
      <button
        ref={button}
        type="button"
        onClick={onPress}
        className="flex min-h-11 cursor-pointer items-center gap-2 font-text text-base leading-normal text-wire-text underline underline-offset-4"
      >
        <Icon name="pencil" className="size-4.5" />
        {t('raw.edit')}
      </button>
    </p>
  )
}
