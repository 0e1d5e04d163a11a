import { HandButton } from '#components/session/participant/hand-button.tsx'
import { placeAfter } from '#components/session/presenter/place-after.ts'
import { room } from '#components/session/store.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Snapshot } from '#lib/session/types.ts'

/** The bar's buttons: a participant steps off and on and asks for help, the facilitator goes on. */
export function BarControls({
  snapshot,
  follow,
  catchUp,
}: {
  snapshot: Snapshot
  follow: boolean
  catchUp: () => void
}) {
  const { t, stations } = useSession()
  const { you, lead, settings } = snapshot
  if (you.role === 'facilitator') {
    const next = placeAfter(stations, lead, 1)
    return (
      <Button
        look="primary"
        aria-disabled={!next}
        onClick={() => {
          room.follow(true)
          if (next) void room.send('/lead', next)
        }}
      >
        {t('present.next')}
        <Icon name="arrow-right" />
      </Button>
    )
  }
  return (
    <>
      {lead && settings.follow && (
        <Button
          className="max-sm:px-3"
          onClick={() => {
            room.follow(!follow)
            if (!follow) catchUp()
          }}
        >
          {follow ? t('room.stepOff') : t('room.stepOn')}
        </Button>
      )}
      <HandButton up={you.hand} quiet />
    </>
  )
}
