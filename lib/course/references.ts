import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder } from './files.ts'
import { loadGlossary } from './glossary.ts'
import type { Literal } from './literal.ts'

/** The ids that lessons may refer to. */
export interface Known {
  terms: ReadonlySet<string>
  experiments: ReadonlySet<string>
}

/** Reads which terms and experiments there are. @throws ContentError if the glossary does not fit */
export function readKnown(): Known {
  const experiments = readdirSync(join(contentFolder, 'experiments'))
  return {
    terms: new Set(loadGlossary().map(({ id }) => id)),
    experiments: new Set(experiments.map((name) => name.replace(/\.json$/, ''))),
  }
}

/**
 * What a tag refers to and nothing has: the `id` of a `<Term>`, an `experiment`. Each as a sentence
 * for the author; empty when all is well.
 */
export function unknownReferences(
  name: string,
  attributes: Record<string, Literal>,
  { terms, experiments }: Known,
): string[] {
  const missing = experimentsIn(attributes).filter((id) => !experiments.has(id))
  return [
    ...(name === 'Term' && !terms.has(String(attributes.id))
      ? [`no term of the glossary has the id ${attributes.id}`]
      : []),
    ...missing.map((id) => `there is no experiment ${id}`),
  ]
}

/** The experiments that a tag names, in an attribute or in its lists of runs. */
function experimentsIn({ experiment, runs, extra }: Record<string, Literal>): string[] {
  const listed = [runs, extra].flatMap((list) => (Array.isArray(list) ? list : []))
  const named = listed.map((run) => (run as { experiment?: Literal } | null)?.experiment)
  return [experiment, ...named].filter((id) => typeof id === 'string')
}
