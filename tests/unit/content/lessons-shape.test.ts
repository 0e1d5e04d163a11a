import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { stations } from '#lib/course/index.ts'
import published from '#tests/data/published-ids.json' with { type: 'json' }
import * as lessonRules from '#tests/helpers/content/lesson-rules.ts'
import { type Lesson, lessons, pairs, readLesson } from '#tests/helpers/content/lessons.ts'
import * as pairRules from '#tests/helpers/content/pair-rules.ts'
import { termsMarked } from '#tests/helpers/content/term-rules.ts'

const questions = {
  items: [0, 1, 2].map((answer) => ({
    id: `item-${answer}`,
    answer,
    stem: { mr: 'कोण?', en: 'Who?' },
    options: ['User', 'Client', 'Server'].map((text) => ({
      mr: { text, why: 'कारण.' },
      en: { text, why: 'Reason.' },
    })),
  })),
}

/** A lesson whose files hold the given MDX. */
function fragment(mr: string, en: string): Lesson {
  const folder = mkdtempSync(join(tmpdir(), 'lessons-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const lesson = join(folder, '01-fragment')
  mkdirSync(lesson)
  const both = (text: string) => ({ mr: text, en: text })
  const about = { number: 1, line: 'main', minutes: 1, title: both('A'), description: both('B') }
  writeFileSync(join(lesson, 'lesson.json'), JSON.stringify(about))
  writeFileSync(join(lesson, 'quiz.json'), JSON.stringify(questions))
  writeFileSync(join(lesson, 'mr.mdx'), mr)
  writeFileSync(join(lesson, 'en.mdx'), en)
  const [station] = stations(folder)
  if (!station) throw new Error('the fragment has no station')
  return readLesson(station)
}

const text = (prose: string) => `<Text id="text">\n\n${prose}\n\n</Text>\n`
const board = '<Board id="board">\n\nToken.\n\n</Board>\n\n'
const tryIt = (runs: string, more = '') =>
  `<Try id="try" runs={${runs}}${more}>\n\nRun.\n\n</Try>\n\n`

describe('a lesson', () => {
  const reds: { name: string; rule: lessonRules.LessonRule; red: () => Lesson }[] = [
    {
      name: 'has the same blocks in both languages',
      rule: lessonRules.sameBlocks,
      red: () => fragment(text('Token.'), text('Token.').replaceAll('Text', 'Ticket')),
    },
    {
      name: 'has what every lesson has',
      rule: lessonRules.requiredBlocks,
      red: () => fragment(board, board),
    },
    {
      name: 'asks for a guess directly above its run',
      rule: lessonRules.predictBeforeTry,
      red: () => {
        const mdx = board + tryIt('[]', ' predict="predict"')
        return fragment(mdx, mdx)
      },
    },
    {
      name: 'has as many guesses in both languages',
      rule: lessonRules.predictAnswers,
      red: () => {
        const predict = (options: string) =>
          `<Predict id="predict" options={${options}} answer={0}>\n\n200?\n\n</Predict>\n`
        return fragment(predict('["1", "2", "3"]'), predict('["1", "2"]'))
      },
    },
    {
      name: 'shows no secret but the demo client’s',
      rule: lessonRules.onlyDemoSecrets,
      red: () => {
        const mdx = text('```http\nauthorization: Basic YWNtZTpyZWFsLXNlY3JldA==\n```')
        return fragment(mdx, mdx)
      },
    },
    {
      name: 'marks terms of the glossary, once, in prose, when they are met',
      rule: termsMarked,
      red: () => {
        const mdx = text('## <Term id="oauth">OAuth</Term>')
        return fragment(mdx, mdx)
      },
    },
    {
      name: 'names the source of a must',
      rule: lessonRules.sourcesNamed,
      red: () => {
        const mdx = text('You must use POST.').replace('>', ' facts="S13">')
        return fragment(mdx, mdx)
      },
    },
  ]

  it.each(reds)('$name', ({ rule, red }) => {
    expect(rule(red())).not.toEqual([])
    expect(lessons.flatMap((lesson) => rule(lesson).map((fault) => at(lesson, fault)))).toEqual([])
  })

  it('keeps the ids that have been published', () => {
    const now = Object.fromEntries(
      lessons.map(({ station, blocks, quiz }) => [
        station.slug,
        [...blocks.mr.map(({ id }) => id), ...quiz.map(({ id }) => id)],
      ]),
    )
    const gone = Object.entries(published).flatMap(([slug, ids]) =>
      ids.filter((id) => !now[slug]?.includes(id)).map((id) => `${slug} / ${id}`),
    )
    expect(gone).toEqual([])
  })
})

describe('a block and its twin', () => {
  const reds: { name: string; rule: pairRules.PairRule; mr: string; en: string }[] = [
    {
      name: 'show the same code',
      rule: pairRules.codeIdentical,
      mr: text('```http\nGET /orders\n```'),
      en: text('```http\nGET /orders/\n```'),
    },
    {
      name: 'expect the same of a run',
      rule: pairRules.codeIdentical,
      mr: tryIt('[{ experiment: null, token: "200", business: "200" }]'),
      en: tryIt('[{ experiment: null, token: "200", business: "401" }]'),
    },
    {
      name: 'have the same inline code',
      rule: pairRules.inlineCodeSame,
      mr: text('`client_id` हे नाव.'),
      en: text('The client_id is a name.'),
    },
    {
      name: 'mark the same terms',
      rule: pairRules.termsSame,
      mr: text('<Term id="token">Token</Term> माग.'),
      en: text('Ask for a token.'),
    },
    {
      name: 'have the same numbers',
      rule: pairRules.numbersSame,
      mr: text('10 मिनिटं.'),
      en: text('Ten minutes.'),
    },
    {
      name: 'have the same links',
      rule: pairRules.linksSame,
      mr: text('[Playground](/mr/playground)'),
      en: text('[Playground](/en/play)'),
    },
    {
      name: 'say about as much',
      rule: pairRules.lengthRatio,
      mr: text('Token.'),
      en: text('The token is in your hand, and now you go to the other server to get the orders.'),
    },
    {
      name: 'are as short as a block of their kind',
      rule: pairRules.blockSize,
      mr: text('एक. दोन. तीन. चार. पाच. सहा.'),
      en: text('One. Two. Three. Four. Five. Six.'),
    },
  ]

  it.each(reds)('$name', ({ rule, mr, en }) => {
    expect(pairs(fragment(mr, en)).flatMap(rule)).not.toEqual([])
    const found = lessons.flatMap((lesson) =>
      pairs(lesson).flatMap((pair) =>
        rule(pair).map((fault) => at(lesson, `${pair.id}: ${fault}`)),
      ),
    )
    expect(found).toEqual([])
  })
})

function at({ station }: Lesson, fault: string): string {
  return `${station.slug} / ${fault}`
}
