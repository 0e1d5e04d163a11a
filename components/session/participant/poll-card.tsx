import { useEffect, useState } from 'react'
import type { SessionProblem } from '#components/session/api.ts'
import { PollBars } from '#components/session/poll-bars.tsx'
import { ProblemNote } from '#components/session/problem-note.tsx'
import { room } from '#components/session/store.ts'
import { useSession } from '#components/session/words.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { Radio } from '#components/ui/radio.tsx'
import type { Poll } from '#lib/session/types.ts'

/** A vote from here, which the server may not have heard yet. */
interface Ballot {
  poll: string
  choice: number
  arrived: boolean
  problem?: SessionProblem | undefined
}

/** A participant's own question: voted on while it is open, and the bars once they are revealed. */
export function PollCard({ poll, choice }: { poll: Poll; choice: number | null }) {
  const { lang, t } = useSession()
  const [sent, setSent] = useState<Ballot>()
  const ballot = sent?.poll === poll.id ? sent : undefined
  const mine = ballot && !ballot.problem ? ballot.choice : choice

  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the poll makes an old problem void
  useEffect(() => setSent((last) => (last?.problem ? undefined : last)), [poll.id, poll.state])

  async function vote(option: number) {
    const now = { poll: poll.id, choice: option, arrived: false }
    setSent(now)
    const problem = await room.vote(poll.id, option)
    setSent((last) => (last === now ? { ...now, arrived: !problem, problem } : last))
  }

  const arrived = ballot ? ballot.arrived : choice !== null
  const note = {
    open: arrived ? `${t('poll.sent')} ${t('poll.change')}` : '',
    closed: t('poll.closed'),
    revealed: '',
  }[poll.state]
  return (
    <section aria-labelledby="poll" className="rounded-card border-2 border-ink bg-card p-4 sm:p-6">
      {poll.round > 1 && (
        <p className="text-base text-muted">{t('poll.round', { round: poll.round })}</p>
      )}
      <h2 id="poll" className="text-xl sm:text-2xl">
        <InlineText text={poll.question.stem[lang]} />
      </h2>
      <div className="mt-4">
        {poll.state === 'open' ? (
          <div role="radiogroup" aria-labelledby="poll" className="grid gap-3">
            {poll.question.options.map((option, index) => (
              <Radio
                key={option.en}
                name={`poll-${poll.id}`}
                checked={mine === index}
                onChange={() => vote(index)}
              >
                <InlineText text={option[lang]} />
              </Radio>
            ))}
          </div>
        ) : (
          <PollBars poll={poll} mine={mine} />
        )}
      </div>
      <div className="mt-3 empty:mt-0">
        <ProblemNote problem={ballot?.problem} />
        <p
          role="status"
          className={`text-base leading-normal text-muted ${poll.state === 'open' ? 'min-h-7' : ''}`}
        >
          {note}
        </p>
      </div>
    </section>
  )
}
