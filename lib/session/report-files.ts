import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { beforeAfter, experimentIn, mixUps } from './report-words.ts'
import type { Report, ReportPerson, ReportPoll } from './types.ts'

/** A cell that a spreadsheet cannot take for a formula, quoted where it has to be (RFC 4180 §2). */
function cell(value: string | number): string {
  const text = String(value)
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function shownName({ alias, name }: ReportPerson, lang: Language): string {
  return name ?? alias[lang]
}

/** Runs as `experiment token/business`, one after another; `-` was not called. */
function runsIn({ runs }: ReportPerson): string {
  return runs
    .map(({ experiment, token, business }) =>
      [experiment ?? 'exchange', `${token ?? '-'}/${business ?? '-'}`].join(' '),
    )
    .join('; ')
}

/** The report as CSV (RFC 4180), one participant a row, in UTF-8 with the mark that Excel needs. */
export function reportCsv({ people }: Report, lang: Language): string {
  const t = translator(lang)
  const head = [
    t('report.person'),
    t('report.ticket'),
    t('report.firstRight'),
    t('report.firstVotes'),
    t('report.lastRight'),
    t('report.lastVotes'),
    t('report.runs'),
  ]
  const rows = people.map((person) => [
    shownName(person, lang),
    t(`report.tickets.${person.ticket}`),
    person.first.right,
    person.first.votes,
    person.last.right,
    person.last.votes,
    runsIn(person),
  ])
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** Text that Markdown takes for nothing but text. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&').replace(/\s+/g, ' ')
}

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The report as Markdown, in one language. */
export function reportMarkdown(report: Report, lang: Language): string {
  const t = translator(lang)
  const { title, code, opened, deleted, people, polls, experiments } = report
  const mixed = mixUps(report, lang)
  const tickets = people.filter(({ ticket }) => ticket !== 'none').length
  const pieces = [
    `# ${title ? plain(title) : t('report.title')}`,
    t('report.about', { code, day: opened.slice(0, 10), deleted: deleted.slice(0, 10) }),
    t('report.tickets.count', { tickets, people: people.length }),
    ...(polls.length > 0 ? [t('report.beforeAfter', beforeAfter(report))] : []),
    `## ${t('report.questions')}`,
    ...polls.flatMap((poll) => question(poll, lang)),
    `## ${t('report.remaining')}`,
    mixed.length > 0
      ? table(
          [t('report.misconception'), t('report.wrong'), t('report.votes')],
          mixed.map(({ text, wrong, votes }) => [text, wrong, votes]),
        )
      : t('report.none'),
    `## ${t('report.experiments')}`,
    experiments.length > 0
      ? table(
          [t('report.experiment'), t('report.howMany'), t('report.times')],
          experiments.map((one) => [experimentIn(one.experiment, lang), one.people, one.runs]),
        )
      : t('report.none'),
    `## ${t('report.people')}`,
    table(
      [t('report.person'), t('report.ticket'), t('report.firstRight'), t('report.lastRight')],
      people.map((person) => [
        plain(shownName(person, lang)),
        t(`report.tickets.${person.ticket}`),
        `${person.first.right}/${person.first.votes}`,
        `${person.last.right}/${person.last.votes}`,
      ]),
    ),
  ]
  return `${pieces.join('\n\n')}\n`
}

function question({ question, answer, rounds }: ReportPoll, lang: Language): string[] {
  const t = translator(lang)
  const head = [
    t('report.option'),
    ...rounds.map((_, index) => t('report.round', { number: index + 1 })),
  ]
  const rows = question.options.map((option, index) => [
    index === answer ? `**${option[lang]}** (${t('report.right')})` : option[lang],
    ...rounds.map(({ counts }) => counts[index] ?? 0),
  ])
  return [`### ${question.stem[lang]}`, table(head, rows)]
}
