import type { Strings } from '#lib/i18n/strings.ts'
import type { Explanations } from '#lib/wire/explanations.ts'
import type { ExperimentSummary } from '#lib/wire/har.ts'

/**
 * All that the playground says, in one language: a page passes it as props, a lesson fetches it from
 * `/{lang}/playground.json` when its first experiment is run.
 */
export interface PlaygroundMessages {
  /** The interface's own words. */
  ui: Strings['playground']
  /** What lines, checks and outcomes mean, and the experiments' names. */
  explanations: Explanations
  /** The experiments in their display order. */
  experiments: readonly ExperimentSummary[]
}
