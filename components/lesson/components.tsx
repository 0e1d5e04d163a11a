import type { MDXComponents } from 'mdx/types'
import { Board } from './board.tsx'
import type { LessonContext } from './context.ts'
import { Case, Contrast } from './contrast.tsx'
import { Gap } from './gap.tsx'
import { Happens, Myth, Right, Wrong } from './myth.tsx'
import { Next } from './next.tsx'
import { Pair } from './pair.tsx'
import { Line, Say } from './say.tsx'
import { Text } from './text.tsx'
import { Ticket } from './ticket.tsx'

/** The components that lessons are written with, for one page. */
export function lessonComponents(context: LessonContext): MDXComponents {
  const { lang } = context
  return {
    Board,
    Text,
    Say,
    Line: (props) => <Line {...props} lang={lang} />,
    Pair,
    Ticket: (props) => <Ticket {...props} lang={lang} />,
    Gap: (props) => <Gap {...props} lang={lang} />,
    Contrast,
    Case,
    Myth,
    Wrong: (props) => <Wrong {...props} lang={lang} />,
    Happens,
    Right,
    Next: (props) => <Next {...props} context={context} />,
    ...Object.fromEntries(
      [
        'Predict',
        'Try',
        'After',
        'Recall',
        'Wire',
        'TwoWires',
        'Side',
        'WireMessage',
        'Checks',
        'Code',
        'Unpack',
        'Sort',
        'Item',
      ].map((n) => [n, ({ children }) => <div>{children}</div>]),
    ),
  }
}
