import { useEffect, useState } from 'react'
import { PollCard } from '#components/session/participant/poll-card.tsx'
import { useSession } from '#components/session/words.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Snapshot } from '#lib/session/types.ts'

/** The question over the bar: it opens when it is asked and when its answer is shown. */
export function BarQuestion({ snapshot: { poll, you } }: { snapshot: Snapshot }) {
  const { t } = useSession()
  const [open, setOpen] = useState(false)
  const id = poll?.id
  const state = poll?.state
  useEffect(() => {
    if (id && (state === 'open' || state === 'revealed')) setOpen(true)
  }, [id, state])
  if (!poll || you.role !== 'participant') return null
  return (
    <div className="mx-auto max-w-[48rem]">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-11 w-full cursor-pointer items-center gap-2 px-3 text-base leading-normal font-bold sm:px-6"
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} />
        {t('poll.title')}
      </button>
      {open && (
        <div className="max-h-[60dvh] overflow-y-auto px-3 pb-3 sm:px-6">
          <PollCard poll={poll} choice={you.choice} />
        </div>
      )}
    </div>
  )
}
