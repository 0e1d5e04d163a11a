import type { MDXComponents } from 'mdx/types'
import { Board } from './board.tsx'
import { Checklist, Tick } from './checklist.tsx'
import { Checks } from './checks.tsx'
import { Code } from './code.tsx'
import { CodeSample, CodeTabs, Tab } from './code-tabs.tsx'
import type { LessonContext } from './context.ts'
import { Case, Contrast } from './contrast.tsx'
import { Change, Detective, Mystery } from './detective.tsx'
import { Arrow, Diagram, Does } from './diagram.tsx'
import { Gap } from './gap.tsx'
import { Gate, Gates } from './gates.tsx'
import { Happens, Myth, Right, Wrong } from './myth.tsx'
import { Next } from './next.tsx'
import { Pair } from './pair.tsx'
import { Predict } from './predict.tsx'
import { Recall } from './recall.tsx'
import { Line, Say } from './say.tsx'
import { SayIt } from './say-it.tsx'
import { Item, Sort } from './sort.tsx'
import { Term } from './term.tsx'
import { Text } from './text.tsx'
import { Ticket } from './ticket.tsx'
import { Moment, Timeline } from './timeline.tsx'
import { TokenEdit } from './token-edit.tsx'
import { Jwt, TokenParts } from './token-parts.tsx'
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
    Arrow,
    Board,
    Case,
    Change,
    Checklist: (props) => <Checklist {...props} context={context} />,
    Checks: (props) => <Checks {...props} context={context} />,
    Code,
    CodeSample: (props) => <CodeSample {...props} context={context} />,
    CodeTabs: (props) => <CodeTabs {...props} context={context} />,
    Contrast,
    Detective: (props) => <Detective {...props} context={context} />,
    Diagram: (props) => <Diagram {...props} lang={lang} />,
    Does,
    Gap: (props) => <Gap {...props} lang={lang} />,
    Gate,
    Gates,
    Happens,
    Item,
    Jwt: (props) => <Jwt {...props} context={context} />,
    Line: (props) => <Line {...props} lang={lang} />,
    Moment,
    Mystery,
    Myth,
    Next: (props) => <Next {...props} context={context} />,
    Pair,
    Predict: (props) => <Predict {...props} context={context} />,
    Recall: () => <Recall context={context} />,
    Right,
    Say: (props) => <Say {...props} context={context} />,
    SayIt: (props) => <SayIt {...props} context={context} />,
    Side,
    SideMessage: (props) => <SideMessage {...props} context={context} />,
    Sort: (props) => <Sort {...props} context={context} />,
    Tab,
    Term,
    Text,
    Tick,
    Timeline,
    TokenEdit: (props) => <TokenEdit {...props} context={context} />,
    TokenParts,
    Ticket: (props) => <Ticket {...props} lang={lang} />,
    Try: (props) => <Try {...props} context={context} />,
    TwoWires,
    Unpack: (props) => <Unpack {...props} context={context} />,
    Wire,
    WireMessage: (props) => <WireMessage {...props} context={context} />,
    Wrong: (props) => <Wrong {...props} lang={lang} />,
  }
}
