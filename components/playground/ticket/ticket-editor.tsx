import { useId, useState } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { isJsonObject, payloadText, withPayload } from '#lib/wire/edit-token.ts'
import type { DecodedJwt } from '#lib/wire/jwt.ts'

/** The payload of a token in a field, to be changed by hand and sent with the signature it had. */
export function TicketEditor({
  jwt,
  onSend,
}: {
  jwt: DecodedJwt
  onSend: (token: string) => void
}) {
  const t = useWords()
  const id = useId()
  const [text, setText] = useState(payloadText(jwt))
  return (
    <div className="border-t border-hairline p-4 sm:px-5">
      <label htmlFor={id} className="text-base font-bold">
        {t('work.change.label')}
      </label>
      <textarea
        id={id}
        value={text}
        rows={payloadText(jwt).split('\n').length}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        aria-describedby={`${id}-note`}
        className="mt-1 block w-full rounded-lg border border-control bg-wire px-4 py-3 font-typed-mono text-sm pointer-coarse:text-base leading-6 text-wire-value"
      />
      <p id={`${id}-note`} role="status" className="text-base text-warn">
        {!isJsonObject(text) && t('work.change.notJson')}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => onSend(withPayload(jwt, text))}>
          <Icon name="play" className="size-4.5" />
          {t('work.change.send')}
        </Button>
        <Button onClick={() => setText(payloadText(jwt))}>{t('work.change.reset')}</Button>
      </div>
    </div>
  )
}
