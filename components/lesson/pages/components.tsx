import type { MDXComponents } from 'mdx/types'
import type { LessonContext } from '#components/lesson/context.ts'
import { Arrow, Diagram, Does } from '#components/lesson/drawings/diagram.tsx'
import { Gate, Gates } from '#components/lesson/drawings/gates.tsx'
import { Moment, Timeline } from '#components/lesson/drawings/timeline.tsx'
import { Term } from '#components/lesson/glossary/term.tsx'
import { Board } from '#components/lesson/prose/board.tsx'
import { Checks } from '#components/lesson/prose/checks.tsx'
import { Code } from '#components/lesson/prose/code.tsx'
import { CodeSample, CodeTabs, Tab } from '#components/lesson/prose/code-tabs.tsx'
import { Case, Contrast } from '#components/lesson/prose/contrast.tsx'
import { Gap } from '#components/lesson/prose/gap.tsx'
import { Happens, Myth, Right, Wrong } from '#components/lesson/prose/myth.tsx'
import { Next } from '#components/lesson/prose/next.tsx'
import { Pair } from '#components/lesson/prose/pair.tsx'
import { Line, Say } from '#components/lesson/prose/say.tsx'
import { Text } from '#components/lesson/prose/text.tsx'
import { Ticket } from '#components/lesson/prose/ticket.tsx'
import { Checklist, Tick } from '#components/lesson/recall/checklist.tsx'
import { Recall } from '#components/lesson/recall/recall.tsx'
import { SayIt } from '#components/lesson/recall/say-it.tsx'
import { Item, Sort } from '#components/lesson/recall/sort.tsx'
import { Change, Detective, Mystery } from '#components/lesson/runs/detective.tsx'
import { Predict } from '#components/lesson/runs/predict.tsx'
import { TokenEdit } from '#components/lesson/runs/token-edit.tsx'
import { After, Try } from '#components/lesson/runs/try.tsx'
import { Jwt, TokenParts } from '#components/lesson/wires/token-parts.tsx'
import { Side, TwoWires } from '#components/lesson/wires/two-wires.tsx'
import { Unpack } from '#components/lesson/wires/unpack.tsx'
import { Wire } from '#components/lesson/wires/wire.tsx'
import { SideMessage, WireMessage } from '#components/lesson/wires/wire-message.tsx'

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
