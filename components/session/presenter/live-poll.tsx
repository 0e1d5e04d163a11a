import { PollBars } from '#components/session/poll-bars.tsx'
import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { Poll, Snapshot } from '#lib/session/types.ts'

/** The question that is on: how the votes fall, what to do with it now, and the buttons for it. */
export function LivePoll({ poll, snapshot, ask }: { poll: Poll; snapshot: Snapshot; ask: Ask }) {
  const { lang, t } = useSession()
  const { lesson, block, item, state } = poll
  const to = (next: Poll['state'] | 'away') => ask(`/polls/${poll.id}/state`, { state: next })
  const votes = snapshot.board?.votes ?? 0
  const said = { open: 'poll.open', closed: 'poll.shut', revealed: 'poll.revealed' } as const
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap justify-between gap-x-4 text-base text-muted">
        <span>
          {votes} / {snapshot.people} {t('poll.votes')}
        </span>
        <span>
          {poll.round > 1 && `${t('poll.round', { round: poll.round })} · `}
          {t(said[state])}
        </span>
      </p>
      <h3 className="text-lg leading-snug [overflow-wrap:anywhere]">
        <InlineText text={poll.question.stem[lang]} />
      </h3>
      <PollBars poll={{ ...poll, counts: poll.counts ?? snapshot.board?.counts }} />
      <p role="status" className="leading-normal">
        {t(`present.tips.${state}`)}
      </p>
      <div className="flex flex-wrap gap-3">
        {state === 'open' && (
          <Button look="primary" onClick={() => to('closed')}>
            {t('present.close')}
          </Button>
        )}
        {state !== 'revealed' && (
          <Button
            look={state === 'closed' ? 'primary' : 'secondary'}
            onClick={() => to('revealed')}
          >
            {t('present.reveal')}
          </Button>
        )}
        {state !== 'open' && (
          <>
            <Button onClick={() => ask('/polls', { lesson, block, ...(item && { item }) })}>
              {t('present.askAgain')}
            </Button>
            <Button onClick={() => to('open')}>{t('present.reopen')}</Button>
          </>
        )}
        <Button look={state === 'revealed' ? 'primary' : 'secondary'} onClick={() => to('away')}>
          {t('present.away')}
        </Button>
      </div>
    </div>
  )
}
