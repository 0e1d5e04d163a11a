import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import { QrCode } from './qr-code.tsx'
import { room } from './store.ts'
import type { Ask } from './use-ask.ts'
import { useSession } from './words.tsx'

/** How people come in: code, QR and link, always in sight of the facilitator. */
export function DoorCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { lang, t } = useSession()
  const { code, url, settings, people } = snapshot
  return (
    <section aria-labelledby="door" className="board grid content-start gap-3 p-4 sm:p-5">
      <h2 id="door" className="text-xl">
        {t('present.door')}
      </h2>
      <div className="flex flex-wrap items-center gap-4">
        <QrCode text={url} label={`QR code: ${url}`} className="w-32 shrink-0 rounded-lg" />
        <div className="min-w-0">
          <p className="font-mono text-3xl font-bold whitespace-nowrap">{code}</p>
          <p className="text-base break-all">{url.replace(/^https?:\/\//, '')}</p>
          <p className="mt-1 font-bold" role="status">
            {t('present.peopleCount', { count: people })}
          </p>
        </div>
      </div>
      {!settings.joining && <p className="font-bold">{t('present.isShut')}</p>}
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
        <Button
          aria-pressed={settings.both}
          onClick={() => ask('/settings', { both: !settings.both })}
        >
          {t('present.both')}
        </Button>
      </div>
      {room.facilitatorUrl && (
        <details className="text-base leading-normal">
          <summary className="flex min-h-11 cursor-pointer items-center underline underline-offset-4">
            {t('present.elsewhere')}
          </summary>
          <p className="font-bold">{t('present.secret')}</p>
          <p className="break-all">
            <code>{room.facilitatorUrl}</code>
          </p>
        </details>
      )}
    </section>
  )
}
