import { Clock } from '#components/session/clock.tsx'
import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'

/** The clock that everyone sees: how long it still runs, or for how long to start it. */
export function ClockSet({ settings, ask }: { settings: Snapshot['settings']; ask: Ask }) {
  const { t } = useSession()
  return (
    <fieldset className="flex flex-wrap items-center gap-3">
      <legend className="float-left mr-3 pt-1.5 text-base text-muted">{t('present.clock')}</legend>
      {settings.clock ? (
        <>
          <Clock until={settings.clock} className="text-2xl" />
          <Button onClick={() => ask('/settings', { clock: null })}>{t('present.noClock')}</Button>
        </>
      ) : (
        [2, 5, 10].map((minutes) => (
          <Button key={minutes} onClick={() => ask('/settings', { clock: minutes })}>
            {t('present.minute', { count: minutes })}
          </Button>
        ))
      )}
    </fieldset>
  )
}
