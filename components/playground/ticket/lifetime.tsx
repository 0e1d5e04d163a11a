import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import styles from '../playground.module.css'
import type { TicketState } from './ticket.tsx'

/** How long the ticket still lives: words and bar, ticking together. */
export function Lifetime({
  left,
  lifetime,
  state,
}: {
  /** Seconds left; undefined where the server did not say. */
  left: number | undefined
  /** Seconds in all. */
  lifetime: number
  state: TicketState
}) {
  const t = useWords()
  return (
    <div className="py-2 max-md:order-first max-md:grid max-md:grid-cols-[auto_1fr] max-md:items-center max-md:gap-x-4 md:col-span-4 md:border-t md:border-dashed md:border-control/60 md:px-5 md:py-4 min-[77.5rem]:col-span-1 min-[77.5rem]:border-t-0 min-[77.5rem]:py-5">
      <dt className="text-base leading-normal text-muted">
        {t('ticket.expiry')} <code className="text-sm">exp</code>
      </dt>
      {left === undefined ? (
        <dd className="max-md:text-right">{t('ticket.unsaid')}</dd>
      ) : (
        <dd className="max-md:contents">
          <p
            role="timer"
            className={`flex items-center gap-2 font-board text-xl leading-normal font-bold tabular-nums max-md:justify-end ${state === 'ended' ? 'text-failed' : 'text-amber'}`}
          >
            {state !== 'valid' && (
              <Icon name={state === 'ended' ? 'failed' : 'warning'} className="size-5" />
            )}
            {state === 'ended' ? t('ticket.ended') : t('ticket.left', { time: clock(left) })}
          </p>
          <div
            aria-hidden="true"
            className="mt-1 h-2.5 max-md:col-span-2 overflow-hidden rounded-full border border-control bg-card"
          >
            <div
              className={`h-full ${state === 'soon' ? styles.hatched : 'bg-passed'}`}
              style={{ width: `${Math.min(100, (100 * left) / lifetime)}%` }}
            />
          </div>
        </dd>
      )}
    </div>
  )
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
