import misconceptions from '#content/session/misconceptions.json' with { type: 'json' }
import { loadExplanations } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { Both, Report, ReportPoll } from './types.ts'

const sayings: Readonly<Record<string, Both>> = misconceptions
const names = new Map<Language, ReturnType<typeof loadExplanations>['experiments']>()

/** An experiment's name, which may hold `code` between backticks; its id where it has left the course. */
export function experimentIn(id: string, lang: Language): string {
  const known = names.get(lang) ?? loadExplanations(lang).experiments
  names.set(lang, known)
  return known[id]?.name ?? id
}

/** One thing that is still mixed up: what people think, or the question that they answer wrongly. */
export interface MixUp {
  text: string
  wrong: number
  votes: number
}

/** What is still mixed up, in words: by misconception, and by question where it looks for none. */
export function mixUps({ remaining, polls }: Report, lang: Language): MixUp[] {
  const named = remaining.map(({ misconception, wrong, votes }) => ({
    text: sayings[misconception]?.[lang] ?? misconception,
    wrong,
    votes,
  }))
  const others = polls
    .filter((poll) => poll.misconceptions.length === 0)
    .map((poll) => ({ text: poll.question.stem[lang], ...lastRound(poll) }))
    .filter(({ wrong }) => wrong > 0)
  return [...named, ...others].sort((one, other) => other.wrong - one.wrong)
}

/** How many answers were right in first rounds and in last ones, of everybody together. */
export function beforeAfter({
  people,
}: Report): Record<'before' | 'first' | 'after' | 'last', number> {
  const sum = (round: 'first' | 'last', what: 'right' | 'votes') =>
    people.reduce((all, person) => all + person[round][what], 0)
  return {
    before: sum('first', 'right'),
    first: sum('first', 'votes'),
    after: sum('last', 'right'),
    last: sum('last', 'votes'),
  }
}

function lastRound({ rounds }: ReportPoll): { wrong: number; votes: number } {
  const { right = 0, votes = 0 } = rounds.at(-1) ?? {}
  return { wrong: votes - right, votes }
}
