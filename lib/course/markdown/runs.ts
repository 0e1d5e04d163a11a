import type { Literal } from '../literal.ts'
import type { Element } from '../tree.ts'
import { list } from './pieces.ts'
import type { Writer } from './writer.ts'

interface Run {
  experiment: string | null
  token: string | null
  business: string | null
}

/** The words before some runs, each run with what is to be seen, and what follows from it. */
export function runs(
  element: Element,
  { runs: main, extra }: Record<string, Literal>,
  writer: Writer,
): string[] {
  const [before, after] = writer.apart(element, 'After')
  const all = [main, extra].flatMap((some) => (Array.isArray(some) ? some : []))
  return [
    ...before,
    list(all.map((run) => outcome(run as unknown as Run, writer))),
    ...after.flatMap(writer.content),
  ]
}

/** The name of an experiment as a link that opens it in the playground. */
export function runLink(
  { lang, t, explanations, places }: Writer,
  experiment: string | null,
): string {
  const page = `/${lang}/playground`
  if (experiment === null) return places.page(page, t('playground.title'))
  const { name } = explanations.experiments[experiment] ?? { name: experiment }
  return places.page(`${page}?experiment=${experiment}`, name)
}

function outcome(run: Run, writer: Writer): string {
  const seen = (['token', 'business'] as const).map((role) => {
    const answer = run[role] ?? writer.t('playground.notCalled.title')
    return `${writer.t(`playground.${role}.name`)}: ${answer}`
  })
  return `${runLink(writer, run.experiment)} (${seen.join(', ')})`
}
