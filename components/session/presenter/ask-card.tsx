import { useState } from 'react'
import { PollBars } from '#components/session/poll-bars.tsx'
import { Select } from '#components/session/select.tsx'
import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { Poll, Snapshot } from '#lib/session/types.ts'

/** The facilitator's questions: ask one of the course, close it, reveal it, ask it again. */
export function AskCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { lang, t, stations } = useSession()
  const { poll, lead } = snapshot
  const questions = stations.flatMap(({ slug, number, questions: here }) =>
    here.map(({ block, item, stem }) => ({
      key: [slug, block, item].filter(Boolean).join('/'),
      label: `${number} · ${stem[lang].replaceAll('`', '')}`,
      body: { lesson: slug, block, ...(item && { item }) },
    })),
  )
  const here = questions.find(({ body }) => body.lesson === lead?.lesson)
  const [chosen, setChosen] = useState<string>()
  const question = questions.find(({ key }) => key === chosen) ?? here ?? questions[0]
  return (
    <section aria-labelledby="ask" className="card grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
      <h2 id="ask" className="text-xl">
        {t('present.questions')}
      </h2>
      {poll && <LivePoll poll={poll} snapshot={snapshot} ask={ask} />}
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Select label={t('present.question')} value={question?.key ?? ''} onChange={setChosen}>
          {questions.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
        <Button
          look={poll && poll.state !== 'revealed' ? 'secondary' : 'primary'}
          onClick={() => question && ask('/polls', question.body)}
        >
          {t('present.askIt')}
        </Button>
      </div>
    </section>
  )
}

function LivePoll({ poll, snapshot, ask }: { poll: Poll; snapshot: Snapshot; ask: Ask }) {
  const { lang, t } = useSession()
  const { lesson, block, item } = poll
  const to = (state: Poll['state'] | 'away') => ask(`/polls/${poll.id}/state`, { state })
  const votes = snapshot.board?.votes ?? 0
  const said = { open: 'poll.open', closed: 'poll.shut', revealed: 'poll.revealed' } as const
  return (
    <div className="grid gap-3 rounded-lg border-2 border-ink p-4">
      <p className="flex flex-wrap justify-between gap-x-4 text-base text-muted">
        <span>
          {votes} / {snapshot.people} {t('poll.votes')}
        </span>
        <span>
          {poll.round > 1 && `${t('poll.round', { round: poll.round })} · `}
          {t(said[poll.state])}
        </span>
      </p>
      <h3 className="text-lg leading-snug">
        <InlineText text={poll.question.stem[lang]} />
      </h3>
      <PollBars poll={{ ...poll, counts: poll.counts ?? snapshot.board?.counts }} />
      <div className="flex flex-wrap gap-3">
        {poll.state === 'open' ? (
          <Button look="primary" onClick={() => to('closed')}>
            {t('present.close')}
          </Button>
        ) : (
          <Button onClick={() => to('open')}>{t('present.reopen')}</Button>
        )}
        {poll.state !== 'revealed' && (
          <Button
            look={poll.state === 'closed' ? 'primary' : 'secondary'}
            onClick={() => to('revealed')}
          >
            {t('present.reveal')}
          </Button>
        )}
        {poll.state !== 'open' && (
          <Button onClick={() => ask('/polls', { lesson, block, ...(item && { item }) })}>
            {t('present.askAgain')}
          </Button>
        )}
        <Button onClick={() => to('away')}>{t('present.away')}</Button>
      </div>
    </div>
  )
}
