'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { isJsonObject, payloadText, withPayload } from '#lib/wire/edit-token.ts'
import type { Recording } from '#lib/wire/har.ts'
import type { DecodedJwt } from '#lib/wire/jwt.ts'
import { ticketOf } from '#lib/wire/ticket.ts'
import type { Bench } from './bench.ts'
import { type ExpectedRun, wentAsExpected } from './expected-run.ts'
import type { Prediction } from './guess.tsx'
import { RunOutcome } from './run-outcome.tsx'
import { RunProblem } from './run-problem.tsx'

/** What the editor says; keys of the interface's `lesson.edit` and `lesson.try`. */
export type EditorWords = Record<
  | ('ask' | 'again' | 'asking' | 'label' | 'send' | 'reset' | 'notJson' | 'unchanged')
  | ('guess' | 'result' | 'open' | 'other' | 'offline' | 'failed'),
  string
>

/** A real token, what the reader made of its payload, and what came of sending it. */
export interface TokenEditorState {
  /** The exchange that brought the token. */
  first: Recording
  jwt: DecodedJwt
  /** The payload as it stands in the field. */
  text: string
  /** The answer to the token that was sent last, and whether that one was changed. */
  sent?: { recording: Recording; changed: boolean }
}

/** The editor's props. */
export interface EditorProps {
  id: string
  lang: Language
  /** What a changed token gets. */
  run: ExpectedRun
  words: EditorWords
  prediction?: Prediction
  after?: ReactNode
  bench: Bench
  state: TokenEditorState
  onChange: (state: TokenEditorState) => void
}

/** The editor as it begins, or undefined if the exchange brought no token that can be taken apart. */
export function firstState(first: Recording): TokenEditorState | undefined {
  const jwt = ticketOf(first)?.jwt
  return jwt && { first, jwt, text: payloadText(jwt) }
}

/** The payload in a field, and the answer to the token with that payload and the old signature. */
export function TokenEditor({
  id,
  lang,
  run,
  words,
  bench,
  state,
  onChange,
  ...rest
}: EditorProps) {
  const { first, jwt, text, sent } = state
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState('')

  async function send() {
    setSending(true)
    setProblem('')
    const body = { token: { value: withPayload(jwt, text) } }
    const answer = await bench.requestExchange(body, lang, new AbortController().signal)
    setSending(false)
    if (!('recording' in answer)) return setProblem(words.failed)
    const asked = first.log.entries.filter(({ _call }) => _call === 'token')
    const { log } = answer.recording
    const recording = { ...answer.recording, log: { ...log, entries: [...asked, ...log.entries] } }
    onChange({ ...state, sent: { recording, changed: text !== payloadText(jwt) } })
  }

  const other = !sent?.changed
    ? words.unchanged
    : wentAsExpected([run], [sent.recording])
      ? undefined
      : words.other
  return (
    <>
      <div className="border-hairline border-t p-4 sm:px-5">
        <label htmlFor={`${id}-payload`} className="font-bold text-base">
          {words.label}
        </label>
        <textarea
          id={`${id}-payload`}
          value={text}
          rows={payloadText(jwt).split('\n').length}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => onChange({ ...state, text: event.target.value })}
          aria-describedby={`${id}-note`}
          className="mt-1 block w-full rounded-lg border border-control bg-wire px-4 py-3 font-typed-mono text-sm pointer-coarse:text-base text-wire-value leading-6"
        />
        <p id={`${id}-note`} role="status" className="text-base text-warn">
          {!isJsonObject(text) && words.notJson}
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button look="primary" onClick={send} aria-disabled={sending}>
            <Icon name="play" className="size-4.5" />
            {sending ? words.asking : words.send}
          </Button>
          <Button onClick={() => onChange({ ...state, text: payloadText(jwt) })}>
            {words.reset}
          </Button>
        </div>
      </div>
      <RunProblem problem={problem} />
      {sent && (
        <>
          <bench.EmbeddedResult lang={lang} messages={bench.messages} recording={sent.recording} />
          <RunOutcome
            lang={lang}
            experiment={run.experiment}
            words={words}
            other={other}
            {...rest}
          />
        </>
      )}
    </>
  )
}
