import { useWords } from '#components/playground/language.tsx'
import { TicketSign } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { headerValue } from '#lib/wire/headers.ts'
import { hasFailed } from '#lib/wire/outcome.ts'
import type { Slot } from '#lib/wire/slots.ts'
import type { Lane } from './timeline-lanes.ts'

/** Calls on a timeline: so many places are drawn, filled or not. */
const places = 20

/**
 * One way of keeping tokens: above the line the tokens that were asked for, below it the calls. What
 * is drawn stands in a list as well.
 */
export function TimelineLane({ lane, slots }: { lane: Lane; slots: readonly Slot[] }) {
  const t = useWords()
  const wait = slots.map(({ token }) => token && retryAfter(token)).findLast(Boolean)
  return (
    <li className="min-w-0 rounded-card border border-hairline bg-card p-4">
      <h3 className="text-lg">{t(`timeline.${lane}.name`)}</h3>
      <p className="text-base text-muted">
        <InlineText text={t(`timeline.${lane}.what`)} />
      </p>
      <div
        aria-hidden="true"
        className="mt-3 grid grid-cols-[repeat(20,minmax(0,1fr))] gap-x-px sm:gap-x-1"
      >
        {Array.from({ length: places }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place on the line is its number
          <Mark key={place} slot={slots[place]} />
        ))}
      </div>
      {wait && (
        <p className="mt-2 flex gap-2 text-base text-failed">
          <Icon name="failed" className="mt-0.5 size-5" />
          <span>
            <InlineText text={t('timeline.wait', { n: wait })} />
          </span>
        </p>
      )}
      <details className="group mt-2">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-base [&::-webkit-details-marker]:hidden">
          <Icon name="chevron-right" className="size-4 group-open:rotate-90" />
          {t('timeline.list')}
        </summary>
        <ol className="list-decimal pl-8 text-base leading-normal">
          {slots.map((slot, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the line is its number
            <li key={place}>
              <SlotWords slot={slot} />
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}

function Mark({ slot }: { slot: Slot | undefined }) {
  const { token, business } = slot ?? {}
  return (
    <div className="grid justify-items-center gap-1">
      <span className="grid h-6 place-items-center">
        {token &&
          (hasFailed(token) ? (
            <Icon name="failed" className="size-3 text-failed sm:size-4.5" />
          ) : (
            <TicketSign className="w-3 text-token-text sm:w-5" />
          ))}
      </span>
      <span className={`h-1 w-full ${slot ? 'bg-ink' : 'bg-hairline'}`} />
      <span
        className={`grid size-3 place-items-center rounded-xs sm:size-5 sm:rounded-sm ${markLook(slot)}`}
      >
        {business && (
          <Icon name={hasFailed(business) ? 'close' : 'tick'} className="size-2.5 sm:size-3.5" />
        )}
      </span>
    </div>
  )
}

function markLook(slot: Slot | undefined): string {
  if (!slot?.business) return slot ? 'border border-dashed border-failed' : ''
  return hasFailed(slot.business) ? 'bg-failed text-card' : 'bg-disc-business text-on-business'
}

function SlotWords({ slot: { token, business } }: { slot: Slot }) {
  const t = useWords()
  const parts = [
    token && t('timeline.slot.token', { status: token.response.status || t('noAnswer') }),
    business
      ? t('timeline.slot.business', { status: business.response.status || t('noAnswer') })
      : t('timeline.slot.none'),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Seconds to wait after a 429 (RFC 6585 §4). */
function retryAfter({ response }: NonNullable<Slot['token']>): string | undefined {
  if (response.status !== 429) return undefined
  return headerValue(response.headers, 'retry-after')
}
