import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { servers } from '#components/playground/result/call-states.ts'
import { serverLook } from '#components/playground/server-look.ts'
import { LineWords } from '#components/playground/wire/line-words.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Guess } from '#lib/wire/guess.ts'
import { judge } from '#lib/wire/guess.ts'
import type { Recording } from '#lib/wire/har.ts'
import { errorCode } from '#lib/wire/outcome.ts'
import { statusWords } from './predict.tsx'

/** What the reader expected beside what happened. */
export function Verdict({
  guess,
  recording,
  good,
  onArrive,
}: {
  guess: Guess
  recording: Recording
  good: Recording | undefined
  /** Tells whether the button that asked for it went away under the focus. */
  onArrive: () => boolean
}) {
  const t = useWords()
  const section = useRef<HTMLElement>(null)
  const verdict = judge(guess, recording, good)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it arrives once
  useEffect(() => {
    if (onArrive()) section.current?.focus({ preventScroll: true })
  }, [])
  const code = (server: 'token' | 'business') => {
    const entry = recording.log.entries.findLast(({ _call }) => _call === server)
    return entry && errorCode(entry)
  }
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('verdict.label')}
      className="grid rounded-card border-2 border-ink bg-card md:grid-cols-2"
    >
      <div className="p-4 max-md:border-b max-md:border-hairline sm:px-6 md:border-r md:border-hairline">
        <h2 className="text-lg">{t('verdict.guess')}</h2>
        <dl>
          {servers.map((server) => (
            <Row key={server} server={server}>
              {guess[server] ? statusWords(t, guess[server]) : t('predict.open')}
              {guess[server] && <Mark right={verdict.right[server]} />}
            </Row>
          ))}
          {guess.line && (
            <Row>
              {guess.line === 'new' || guess.line === 'none' ? (
                t(`predict.${guess.line}`)
              ) : (
                <LineWords lines={[guess.line]} t={t} />
              )}
              <Mark right={verdict.right.line} />
            </Row>
          )}
        </dl>
      </div>
      <div className="p-4 sm:px-6">
        <h2 className="text-lg">{t('verdict.result')}</h2>
        <dl>
          {servers.map((server) => (
            <Row key={server} server={server}>
              <span>
                {statusWords(t, verdict[server])} {code(server) && <code>{code(server)}</code>}
              </span>
            </Row>
          ))}
          {guess.line && (
            <Row>
              <span>
                {verdict.lines.length ? (
                  <LineWords lines={verdict.lines} t={t} />
                ) : (
                  t('predict.none')
                )}
              </span>
            </Row>
          )}
        </dl>
      </div>
    </section>
  )
}

function Row({ server, children }: { server?: 'token' | 'business'; children: ReactNode }) {
  const t = useWords()
  const look = server && serverLook[server]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 text-base leading-normal">
      <dt className="mr-auto flex items-center gap-3">
        {look && (
          <span
            aria-hidden="true"
            className={`${look.disc} grid size-7 place-items-center rounded-full font-board text-base font-bold`}
          >
            {look.number}
          </span>
        )}
        {server ? t(`${server}.name`) : t('predict.line')}
      </dt>
      <dd className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">{children}</dd>
    </div>
  )
}

function Mark({ right }: { right: boolean }) {
  const t = useWords()
  return (
    <span
      className={`flex items-center gap-1.5 rounded-full px-3 py-0.5 font-semibold ${right ? 'bg-passed-wash text-passed' : 'bg-failed-wash text-failed'}`}
    >
      <Icon name={right ? 'passed' : 'failed'} className="size-4.5" />
      {right ? t('verdict.right') : t('verdict.wrong')}
    </span>
  )
}
