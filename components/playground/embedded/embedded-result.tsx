'use client'
import { PlaygroundLanguage, useWords } from '#components/playground/language.tsx'
import type { PlaygroundMessages } from '#components/playground/messages.ts'
import type { ServerRole } from '#components/playground/result/call-states.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import styles from '../playground.module.css'
import { EmbeddedServer } from './embedded-server.tsx'

/** A recording to be shown, and what it is called beside others. */
export interface NamedRecording {
  recording: Recording
  name?: string
}

/** What both servers answered, Token API first, said aloud as well. Needs the playground's words around it. */
export function Answers({
  runs,
  landmarks = true,
}: {
  runs: readonly NamedRecording[]
  /** Whether these are the page's places of the two servers. */
  landmarks?: boolean
}) {
  const t = useWords()
  const calls = (server: ServerRole) =>
    runs.map(({ recording, name }) => ({ name, entries: callsTo(server, recording) }))
  const status = (server: ServerRole) =>
    calls(server)
      .map(({ entries }) => entries.map(({ response }) => response.status).join(', '))
      .map((text) => text || t('notCalled.title'))
      .join(', ')
  return (
    <>
      <EmbeddedServer server="token" runs={calls('token')} landmark={landmarks} />
      <EmbeddedServer server="business" runs={calls('business')} landmark={landmarks} />
      <p role="status" className="sr-only">
        {t('announce', { token: status('token'), business: status('business') })}
      </p>
    </>
  )
}

/** A lesson's recording in place, without running anything. */
export function EmbeddedResult({
  lang,
  messages,
  recording,
}: {
  lang: Language
  messages: PlaygroundMessages
  recording: Recording
}) {
  return (
    <PlaygroundLanguage lang={lang} messages={messages}>
      <div className={styles.words}>
        <Answers runs={[{ recording }]} />
      </div>
    </PlaygroundLanguage>
  )
}

/** What was asked of one server: the Token API revokes and introspects as well. */
function callsTo(server: ServerRole, { log }: Recording): HarEntry[] {
  return log.entries.filter(({ _call }) => (_call === 'business') === (server === 'business'))
}
