import type { Store } from '#lib/store/index.ts'
import { readPeople } from './board.ts'
import { asked } from './course.ts'
import { type PollRow, questionOf, readPolls, tally } from './polls.ts'
import { type ResultRow, runOf } from './results.ts'
import { aliasIn, type ParticipantRow, type SessionRow, shownCode, timeOf } from './rows.ts'
import type { Report, ReportPerson, ReportPoll } from './types.ts'

/** One vote as the report counts it. */
interface Vote {
  poll_id: string
  voter: string
  choice: number
}

/** One question and the rounds in which it was asked. */
interface Asked {
  first: PollRow
  last: PollRow
  rounds: PollRow[]
  question: NonNullable<ReturnType<typeof questionOf>>
}

/** What the team knew before and after, and what it broke; names only of those who chose it. */
export async function readReport(store: Store, session: SessionRow): Promise<Report> {
  const { rows, results } = await readPeople(store, session.id)
  const polls = await readPolls(store, session.id)
  const votes = await readAllVotes(store, session.id)
  const questions = byQuestion(polls)
  return {
    title: session.title ?? '',
    code: shownCode(session),
    opened: timeOf(session.created_at),
    deleted: timeOf(session.purge_at),
    people: rows.map((row) => personIn(row, results.get(row.id) ?? [], questions, votes)),
    polls: questions.map((one) => pollIn(one, votes)),
    experiments: experimentsIn([...results.values()].flat()),
    remaining: remainingIn(questions, votes),
  }
}

function readAllVotes({ db }: Store, session: string): Promise<Vote[]> {
  return db
    .selectFrom('vote')
    .innerJoin('poll', 'poll.id', 'vote.poll_id')
    .select(['vote.poll_id', 'vote.voter', 'vote.choice'])
    .where('poll.session_id', '=', session)
    .execute()
}

function byQuestion(polls: PollRow[]): Asked[] {
  const groups = new Map<string, PollRow[]>()
  for (const poll of polls) {
    const key = [poll.lesson, poll.block, poll.item].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), poll])
  }
  return [...groups.values()].flatMap((rounds): Asked[] => {
    const [first] = rounds
    const last = rounds.at(-1)
    const question = first && questionOf(first)
    return first && last && question ? [{ first, last, rounds, question }] : []
  })
}

function pollIn({ first, rounds, question }: Asked, votes: Vote[]): ReportPoll {
  return {
    lesson: first.lesson,
    block: first.block,
    ...(first.item && { item: first.item }),
    question: asked(question),
    answer: question.answer,
    misconceptions: question.misconceptions,
    rounds: rounds.map(({ id }) => {
      const given = votes.filter(({ poll_id }) => poll_id === id).map(({ choice }) => choice)
      const counts = tally(given, question.options.length)
      return { counts, right: counts[question.answer] ?? 0, votes: given.length }
    }),
  }
}

function personIn(
  row: ParticipantRow,
  results: ResultRow[],
  questions: Asked[],
  votes: Vote[],
): ReportPerson {
  const own = new Map(
    votes.filter(({ voter }) => voter === row.id).map(({ poll_id, choice }) => [poll_id, choice]),
  )
  const score = (which: 'first' | 'last') => {
    const given = questions.filter((one) => own.has(one[which].id))
    const right = given.filter((one) => own.get(one[which].id) === one.question.answer)
    return { right: right.length, votes: given.length }
  }
  return {
    alias: aliasIn(row),
    ...(row.name_on_board === 1 && row.name !== null && { name: row.name }),
    ticket: row.ticket,
    first: score('first'),
    last: score('last'),
    runs: results.map(runOf),
  }
}

function experimentsIn(results: ResultRow[]): Report['experiments'] {
  const counted = new Map<string, { people: number; runs: number }>()
  for (const { experiment, attempt } of results) {
    if (!experiment) continue
    const { people, runs } = counted.get(experiment) ?? { people: 0, runs: 0 }
    counted.set(experiment, { people: people + 1, runs: runs + attempt })
  }
  return [...counted].map(([experiment, counts]) => ({ experiment, ...counts }))
}

/** What wrong answers of the last rounds point to. */
function remainingIn(questions: Asked[], votes: Vote[]): Report['remaining'] {
  const counted = new Map<string, { wrong: number; votes: number }>()
  for (const { last, question } of questions) {
    const given = votes.filter(({ poll_id }) => poll_id === last.id)
    const wrong = given.filter(({ choice }) => choice !== question.answer).length
    for (const misconception of question.misconceptions) {
      const before = counted.get(misconception) ?? { wrong: 0, votes: 0 }
      counted.set(misconception, {
        wrong: before.wrong + wrong,
        votes: before.votes + given.length,
      })
    }
  }
  return [...counted]
    .map(([misconception, counts]) => ({ misconception, ...counts }))
    .filter(({ wrong }) => wrong > 0)
    .sort((one, other) => other.wrong - one.wrong)
}
