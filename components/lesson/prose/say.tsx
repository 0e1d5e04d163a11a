import { Children, isValidElement, type ReactNode } from 'react'
import { blockKey, type LessonContext } from '#components/lesson/context.ts'
import { Counter, Rack, Robot, Train } from '#components/ui/figures.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { section, translator } from '#lib/i18n/server.ts'
import { SaySteps } from './say-steps.tsx'

/** Who speaks: the framework (the reader), one of the two servers, or a server not yet told apart. */
export type Speaker = 'framework' | 'token' | 'business' | 'server'

const looks = {
  framework: { Figure: Robot, tile: 'bg-yellow text-on-yellow', name: '' },
  token: { Figure: Counter, tile: 'bg-token-wash text-token-text', name: 'text-token-text' },
  business: {
    Figure: Train,
    tile: 'bg-business-wash text-business-text',
    name: 'text-business-text',
  },
  server: { Figure: Rack, tile: 'bg-sand text-ink', name: 'text-muted' },
}

/** A dialogue. All of it is there; who likes to can take it line by line. */
export function Say({
  id,
  context,
  children,
}: {
  id: string
  context: LessonContext
  children: ReactNode
}) {
  const { lang } = context
  return (
    <SaySteps name={blockKey(context, id)} lang={lang} words={section(lang, 'lesson').steps}>
      {Children.toArray(children).filter((part) => isValidElement(part))}
    </SaySteps>
  )
}

/** One line of a dialogue. The framework stands on the left, whoever answers it on the right. */
export function Line({
  lang,
  who,
  children,
}: {
  lang: Language
  who: Speaker
  children: ReactNode
}) {
  const { Figure, tile, name } = looks[who]
  const left = who === 'framework'
  return (
    <div className={`flex items-start gap-3 sm:gap-4 ${left ? '' : 'flex-row-reverse'}`}>
      <span
        className={`grid size-12 shrink-0 place-items-center rounded-card sm:size-16 ${tile}`}
        aria-hidden="true"
      >
        <Figure className="size-7 sm:size-9" />
      </span>
      <div
        className={`card min-w-0 grow px-4 pt-3 pb-3.5 sm:px-5 ${left ? 'rounded-tl-sm' : 'rounded-tr-sm'}`}
      >
        <p className={`font-bold text-sm leading-normal ${name}`}>
          {translator(lang)(`lesson.speaker.${who}`)}
        </p>
        <div>{children}</div>
      </div>
    </div>
  )
}
