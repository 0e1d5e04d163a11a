import type { ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { tieTexts } from '#lib/course/index.ts'
import { section } from '#lib/i18n/server.ts'

/**
 * The quiz to be read, not answered: each question, its options, and, folded, what is said to each.
 *
 * @param heading - the level of its heading
 */
export function QuizProse({
  context: { lang, quiz },
  heading: Heading = 'h2',
}: {
  context: LessonContext
  heading?: 'h2' | 'h3'
}) {
  const words = section(lang, 'lesson').recall
  return (
    <>
      <Heading>{words.title}</Heading>
      <ol className="grid grid-cols-1 gap-6">
        {(lang === 'mr' ? tieTexts(quiz) : quiz).map(({ id, stem, options, answer }) => (
          <li key={id}>
            <p className="font-bold">
              <InlineText text={stem[lang]} />
            </p>
            <ul className="mt-1 list-disc pl-5">
              {options.map((option) => (
                <li key={option[lang].text}>
                  <InlineText text={option[lang].text} />
                </li>
              ))}
            </ul>
            <Folded title={words.show}>
              <ul className="grid grid-cols-1 gap-2">
                {options.map((option, index) => (
                  <li key={option[lang].text}>
                    <InlineText text={option[lang].text} />:{' '}
                    <strong>{index === answer ? words.right : words.wrong}</strong>{' '}
                    <InlineText text={option[lang].why} />
                  </li>
                ))}
              </ul>
            </Folded>
          </li>
        ))}
      </ol>
    </>
  )
}

/** What shall not be read before something was tried or guessed. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-base text-muted hover:underline">
        <Icon name="chevron-right" className="turns size-4.5" />
        {title}
      </summary>
      <div className="text-base">{children}</div>
    </details>
  )
}
