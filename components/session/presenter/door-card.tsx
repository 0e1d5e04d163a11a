import { useState } from 'react'
import type { SessionProblem } from '#components/session/api.ts'
import { QrCode } from '#components/session/board/qr-code.tsx'
import { Copyable } from '#components/session/copyable.tsx'
import { ProblemNote } from '#components/session/problem-note.tsx'
import { room } from '#components/session/store.ts'
import { SureButton } from '#components/session/sure-button.tsx'
import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'

/** How people come in: code, QR and link, always in sight of the facilitator. */
export function DoorCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { lang, t } = useSession()
  const { code, url, settings, people } = snapshot
  const [renewed, setRenewed] = useState(false)
  return (
    <section aria-labelledby="door" className="board grid content-start gap-3 p-4 sm:p-5">
      <h2 id="door" className="text-xl">
        {t('present.door')}
      </h2>
      <div className="flex flex-wrap items-center gap-4">
        <QrCode text={url} label={`QR code: ${url}`} className="w-32 shrink-0 rounded-lg" />
        <div className="min-w-0 flex-1 basis-44">
          <p className="font-mono text-3xl font-bold whitespace-nowrap">{code}</p>
          <Copyable text={url} />
          <p className="mt-1 font-bold">{t('present.peopleCount', { count: people })}</p>
        </div>
      </div>
      {isLoopback(url) && <p className="text-base leading-normal">{t('present.onlyHere')}</p>}
      {!settings.joining && <p className="font-bold">{t('present.isShut')}</p>}
      <p role="status" className="text-base leading-normal empty:hidden">
        {renewed && t('present.codeIsNew')}
      </p>
      <div className="flex flex-wrap gap-3">
        <a
          href={`/${lang}/session/${code.replace('-', '')}/board`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center rounded-lg border-2 border-on-yellow bg-card px-5 pt-1.5 pb-1 font-bold text-ink"
        >
          {t('present.board')}
        </a>
        <Button onClick={() => ask('/settings', { joining: !settings.joining })}>
          {settings.joining ? t('present.shut') : t('present.unshut')}
        </Button>
        <SureButton onSure={async () => setRenewed(await ask('/code'))}>
          {t('present.newCode')}
        </SureButton>
        <Button
          aria-pressed={settings.both}
          onClick={() => ask('/settings', { both: !settings.both })}
        >
          {t('present.both')}
        </Button>
      </div>
      <Elsewhere />
    </section>
  )
}

/** Whether an address leads to this machine alone: no phone comes in by it. */
function isLoopback(url: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname)
}

/**
 * A link by which the session is led from another device as well; it is made when it is asked for. A
 * new one can end all that were given before, for one that came into wrong hands.
 */
function Elsewhere() {
  const { t } = useSession()
  const [made, setMade] = useState<{ link: string; renew: boolean }>()
  const [problem, setProblem] = useState<SessionProblem>()

  async function make(renew: boolean) {
    const answer = await room.send<{ facilitator_url: string }>('/key', { renew })
    setProblem('problem' in answer ? answer.problem : undefined)
    if ('data' in answer) setMade({ link: answer.data.facilitator_url, renew })
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-3">
        {!made && <Button onClick={() => make(false)}>{t('present.elsewhere')}</Button>}
        <SureButton onSure={() => make(true)}>{t('present.newLink')}</SureButton>
      </div>
      <ProblemNote problem={problem} />
      <div role="status" className="text-base leading-normal empty:hidden">
        {made && (
          <>
            <p className="font-bold">{made.renew ? t('present.linkIsNew') : t('present.secret')}</p>
            <Copyable text={made.link} />
          </>
        )}
      </div>
    </div>
  )
}
