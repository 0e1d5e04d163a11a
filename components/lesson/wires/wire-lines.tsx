import { useId } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { SourceLink } from '#components/lesson/glossary/source-link.tsx'
import { ColouredLine } from '#components/ui/coloured-line.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { SeenFirst } from '#components/ui/seen-first.tsx'
import { translator } from '#lib/i18n/server.ts'
import type { LineExplanation } from '#lib/wire/explanations.ts'
import { lineText, textLines, type WireLine } from '#lib/wire/lines.ts'
import type { Role } from './server-head.tsx'

/**
 * A message line by line. A line that means something opens its explanation right under itself, one
 * at a time; the browser does it, without any script.
 */
export function WireLines({
  context,
  role,
  text,
  className,
}: {
  context: LessonContext
  role: Role
  text: string
  className: string
}) {
  const name = useId()
  const lines = textLines(text, role)
  const ask = translator(context.lang)('lesson.wire.ask')
  return (
    <div className={`grow bg-wire py-3 text-wire-text ${className}`}>
      {lines.map((line, index) => {
        const key = `${index}:${lineText(line)}`
        const note = line.explain ? context.explanations.lines[line.explain] : undefined
        if (!note) return <WireCode key={key} line={line} />
        return (
          <details key={key} name={name} className="wire-line">
            <summary>
              <WireCode line={line} />
              <span className="sr-only">{ask}</span>
            </summary>
            <SeenFirst>
              <Note context={context} note={note} />
            </SeenFirst>
          </details>
        )
      })}
    </div>
  )
}

function WireCode({ line }: { line: WireLine }) {
  return (
    <code className="wire-code">
      <ColouredLine pieces={line.pieces} />
    </code>
  )
}

function Note({ context, note }: { context: LessonContext; note: LineExplanation }) {
  return (
    <div className="bg-yellow py-3 pr-4 pl-10 text-base text-on-yellow leading-normal">
      <p className="font-bold">
        <InlineText text={note.title} />
      </p>
      <p>
        <InlineText text={note.text} />
      </p>
      <p className="text-sm">
        {translator(context.lang)('lesson.wire.source')}{' '}
        {note.source.map((source, index) => (
          <span key={source}>
            {index > 0 && ', '}
            <SourceLink source={source} />
          </span>
        ))}
      </p>
    </div>
  )
}
