import type { MDXComponents } from 'mdx/types'
import type { LessonContext } from '#components/lesson/context.ts'
import { itemsOf } from '#components/lesson/recall/sort.tsx'
import { SortedLines } from '#components/lesson/recall/sorted-lines.tsx'
import { casesOf } from '#components/lesson/runs/detective.tsx'
import { ExpectedRuns } from '#components/lesson/runs/expected-runs.tsx'
import { SolvedCases } from '#components/lesson/runs/solved-cases.tsx'
import type { Run } from '#components/lesson/runs/try.tsx'
import { basicCredentials } from '#lib/wire/base64.ts'
import { lessonComponents } from './components.tsx'

/** What is the same in both languages, for paper: nothing has to be pressed to be seen. */
export function paperComponents(context: LessonContext): MDXComponents {
  const runs = (props: { runs: Run[]; extra?: Run[] }) => (
    <ExpectedRuns {...props} context={context} />
  )
  return {
    ...lessonComponents(context),
    Detective: ({ children }) => <SolvedCases context={context} cases={casesOf(children)} />,
    Next: () => null,
    Sort: ({ children }) => <SortedLines lang={context.lang} items={itemsOf(children)} />,
    TokenEdit: runs,
    Try: runs,
    Unpack: ({ value }) => <Unpacked value={value} />,
  }
}

/** A Basic value and what is packed in it. */
function Unpacked({ value }: { value: string }) {
  const inside = basicCredentials(value)
  return (
    <pre>
      {value}
      {inside && `\n${inside.id}:${inside.secret}`}
    </pre>
  )
}
