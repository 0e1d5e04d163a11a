import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { WireMessage } from '#components/playground/wire/wire-message.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { overlay } from '#lib/wire/difference.ts'
import { handwrittenLines } from '#lib/wire/lines.ts'
import { type LineEnd, lineEnds, visible, wrongLength } from '#lib/wire/raw-text.ts'
import { draftText, type RawDraft, rawDrafts } from './raw-draft.ts'

/**
 * A request of a finished run as text, to be changed to the last byte: the field, what will leave
 * with every changed character and every line end to be seen, and Send.
 */
export function RawEditor({ draft, onSend }: { draft: RawDraft; onSend: () => void }) {
  const t = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { entry, original, value, end } = draft
  const text = draftText(draft)
  const changed = text !== original
  // It was asked for by the reader just now: that is where the work goes on.
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="flex flex-col gap-4 p-4 font-text text-base leading-normal">
      <div>
        <label htmlFor={id} className="font-bold text-wire-text">
          {t('raw.label')}
        </label>
        <textarea
          ref={field}
          id={id}
          aria-describedby={`${id}-where`}
          value={value}
          rows={Math.min(14, value.split('\n').length + 2)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          wrap="soft"
          onChange={(event) => rawDrafts.edit({ value: event.target.value })}
          className="mt-1 block w-full rounded-lg border border-control bg-wire px-3 py-2 font-typed-mono text-sm pointer-coarse:text-base leading-6 break-all text-wire-text"
        />
        <p id={`${id}-where`} className="mt-2 text-wire-dim">
          <InlineText text={t('raw.where')} />{' '}
          {entry._call === 'business' && <InlineText text={t('raw.placeholder')} />}
        </p>
      </div>
      <LineEnds end={end} />
      <Length text={text} />
      <Preview entry={entry} original={original} text={text} />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={onSend}>
          <Icon name="play" className="size-4.5" />
          {t('raw.send')}
        </Button>
        {changed && (
          <Button onClick={() => rawDrafts.open(entry, draft.run)}>{t('raw.reset')}</Button>
        )}
        <Button onClick={() => rawDrafts.close()}>{t('raw.close')}</Button>
      </div>
    </div>
  )
}

const endNames: Record<LineEnd, string> = { '\r\n': 'CR LF', '\n': 'LF', '\r': 'CR' }

function LineEnds({ end }: { end: LineEnd }) {
  const t = useWords()
  const name = useId()
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-1 text-wire-text">
      <legend className="float-left mr-5 font-bold">{t('raw.ends')}</legend>
      {lineEnds.map((one) => (
        <label key={one} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={one === end}
            onChange={() => rawDrafts.edit({ end: one })}
            className="size-5 accent-yellow"
          />
          {endNames[one]} <code className="text-sm text-wire-dim">{visible(one)}</code>
        </label>
      ))}
    </fieldset>
  )
}

/** Tells when `content-length` and the body disagree, and offers to correct it: nothing does so by itself. */
function Length({ text }: { text: string }) {
  const t = useWords()
  const wrong = wrongLength(text)
  const correct = () => {
    const { value } = rawDrafts.get() ?? { value: '' }
    rawDrafts.edit({
      value: value.replace(/^(content-length:\s*)\d+/im, `$1${wrong?.has ?? 0}`),
    })
  }
  return (
    <div role="status" className="empty:hidden">
      {wrong && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-wire-value">
          <span className="flex min-w-0 gap-2">
            <Icon name="warning" className="mt-0.5 size-5" />
            <span>
              <InlineText text={t('raw.length', wrong)} />
            </span>
          </span>
          <Button onClick={correct}>{t('raw.fix')}</Button>
        </p>
      )}
    </div>
  )
}

function Preview({
  entry,
  original,
  text,
}: {
  entry: RawDraft['entry']
  original: string
  text: string
}) {
  const t = useWords()
  const [open, setOpen] = useState<string>()
  const lines = (one: string) => handwrittenLines(one, entry._call, { ends: true })
  return (
    <div>
      <h4 className="font-bold text-wire-text">{t('raw.preview')}</h4>
      {text === original ? (
        <p className="text-wire-dim">{t('raw.same')}</p>
      ) : (
        <div className="-mx-4 mt-1 border-y border-wire-dim/40 font-typed-mono text-sm leading-6">
          <WireMessage
            name="preview"
            lines={overlay(lines(original), lines(text))}
            open={open}
            onOpen={setOpen}
          />
        </div>
      )}
    </div>
  )
}
