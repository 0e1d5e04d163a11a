import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { beforeAfter, experimentIn, mixUps } from '#lib/session/report-words.ts'
import type { Report } from '#lib/session/types.ts'
import { ReportQuestion } from './report-question.tsx'
import { ReportTable } from './report-table.tsx'

/** A session's report as a page, on the screen and on paper. */
export function ReportView({ report, lang }: { report: Report; lang: Language }) {
  const t = translator(lang)
  const { title, code, opened, deleted, people, polls, experiments } = report
  const tickets = people.filter(({ ticket }) => ticket !== 'none').length
  const mixed = mixUps(report, lang)
  const none = t('report.none')
  const day = (time: string) => time.slice(0, 10)
  return (
    <>
      <div>
        <h1 className={`text-2xl break-words md:text-4xl ${title ? 'font-typed' : ''}`}>
          {title || t('report.title')}
        </h1>
        <p className="text-muted">
          {t('report.about', { code, day: day(opened), deleted: day(deleted) })}
        </p>
        <p className="mt-2 font-bold">
          {t('report.tickets.count', { tickets, people: people.length })}
        </p>
        {polls.length > 0 && (
          <p className="font-bold">{t('report.beforeAfter', beforeAfter(report))}</p>
        )}
      </div>
      <Part id="questions" title={t('report.questions')} none={none}>
        {polls.length > 0 && (
          <div className="grid gap-6">
            {polls.map((poll) => (
              <ReportQuestion
                key={[poll.lesson, poll.block, poll.item].join(' ')}
                poll={poll}
                lang={lang}
              />
            ))}
          </div>
        )}
      </Part>
      <Part id="remaining" title={t('report.remaining')} none={none}>
        {mixed.length > 0 && (
          <ReportTable
            labelledBy="remaining"
            head={[t('report.misconception'), t('report.wrong'), t('report.votes')]}
            rows={mixed.map(({ text, wrong, votes }) => [text, wrong, votes])}
          />
        )}
      </Part>
      <Part id="experiments" title={t('report.experiments')} none={none}>
        {experiments.length > 0 && (
          <ReportTable
            labelledBy="experiments"
            head={[t('report.experiment'), t('report.howMany'), t('report.times')]}
            rows={experiments.map((one) => [
              experimentIn(one.experiment, lang),
              one.people,
              one.runs,
            ])}
          />
        )}
      </Part>
      <Part id="people" title={t('report.people')} none={none}>
        {people.length > 0 && (
          <ReportTable
            labelledBy="people"
            typed
            head={[
              t('report.person'),
              t('report.ticket'),
              t('report.firstRight'),
              t('report.lastRight'),
            ]}
            rows={people.map(({ alias, name, ticket, first, last }) => [
              name ?? alias[lang],
              t(`report.tickets.${ticket}`),
              `${first.right} / ${first.votes}`,
              `${last.right} / ${last.votes}`,
            ])}
          />
        )}
      </Part>
    </>
  )
}

/** One part, or that there is nothing in it. */
function Part({
  id,
  title,
  none,
  children,
}: {
  id: string
  title: string
  /** What is said where the part is empty. */
  none: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-3 text-xl md:text-2xl">
        {title}
      </h2>
      {children || <p className="text-muted">{none}</p>}
    </section>
  )
}
