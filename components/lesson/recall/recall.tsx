import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { InlineText } from '#components/ui/inline-text.tsx'
import { tieEndings } from '#lib/course/index.ts'
import { section, translator } from '#lib/i18n/server.ts'
import { RecallItem } from './recall-item.tsx'

/** The lesson's quiz: every option is explained once an answer was given, and nothing is counted. */
export function Recall({ context }: { context: LessonContext }) {
  const { lang, quiz } = context
  const t = translator(lang)
  const { count, from, title, ...words } = section(lang, 'lesson').recall
  const tie = (text: string) => (lang === 'mr' ? tieEndings(text) : text)
  return (
    <>
      <h2>{title}</h2>
      <div className="grid gap-8">
        {quiz.map((item, index) => (
          <RecallItem
            key={item.id}
            id={item.id}
            name={blockKey(context, item.id)}
            lang={lang}
            count={t('lesson.recall.count', { number: index + 1, total: quiz.length })}
            from={
              item.from === undefined ? undefined : t('lesson.recall.from', { number: item.from })
            }
            stem={<InlineText text={tie(item.stem[lang])} />}
            options={item.options.map((option) => ({
              text: tie(option[lang].text),
              why: tie(option[lang].why),
            }))}
            answer={item.answer}
            words={words}
          />
        ))}
      </div>
    </>
  )
}
