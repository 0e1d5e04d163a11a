import type { MDXComponents } from 'mdx/types'
import { Board } from './board.tsx'
import { Checks } from './checks.tsx'
import { Code } from './code.tsx'
import type { LessonContext } from './context.ts'
import { Case, Contrast } from './contrast.tsx'
import { Gap } from './gap.tsx'
import { Happens, Myth, Right, Wrong } from './myth.tsx'
import { Next } from './next.tsx'
import { Pair } from './pair.tsx'
import { Predict } from './predict.tsx'
import { Recall } from './recall.tsx'
import { Line, Say } from './say.tsx'
import { Item, Sort } from './sort.tsx'
import { Text } from './text.tsx'
import { Ticket } from './ticket.tsx'
import { After, Try } from './try.tsx'
import { Side, TwoWires } from './two-wires.tsx'
import { Unpack } from './unpack.tsx'
import { Wire } from './wire.tsx'
import { SideMessage, WireMessage } from './wire-message.tsx'

/** The components that lessons are written with, for one page. */
export function lessonComponents(context: LessonContext): MDXComponents {
  const { lang } = context
  return {
    After,
    Board,
    Case,
    Checks: (props) => <Checks {...props} context={context} />,
    Code,
    Contrast,
    Gap: (props) => <Gap {...props} lang={lang} />,
    Happens,
    Item,
    Line: (props) => <Line {...props} lang={lang} />,
    Myth,
    Next: (props) => <Next {...props} context={context} />,
    Pair,
    Predict: (props) => <Predict {...props} context={context} />,
    Recall: () => <Recall context={context} />,
    Right,
    Say,
    Side,
    SideMessage: (props) => <SideMessage {...props} context={context} />,
    Sort: (props) => <Sort {...props} context={context} />,
    Text,
    Ticket: (props) => <Ticket {...props} lang={lang} />,
    Try: (props) => <Try {...props} context={context} />,
    TwoWires,
    Unpack: (props) => <Unpack {...props} context={context} />,
    Wire,
    WireMessage: (props) => <WireMessage {...props} context={context} />,
    Wrong: (props) => <Wrong {...props} lang={lang} />,
  }
}
