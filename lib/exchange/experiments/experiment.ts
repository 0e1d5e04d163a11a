import type { ExperimentSummary } from '../../wire/har.ts'
import type { Plan } from '../plan.ts'
import type { Message } from '../recorder/message.ts'
import type { Steps } from '../steps.ts'
import type { Target } from '../target.ts'

/**
 * A named change to an exchange which breaks or alters it on purpose. It changes only what it
 * names; `expected` holds the statuses of the last call of each role.
 */
export interface Experiment extends ExperimentSummary {
  /** Changes what will be asked, before anything is sent. */
  change?(plan: Plan, target: Target): Plan | Promise<Plan>
  /** Rewrites the token request on its way out. */
  tokenRequest?(message: Message, plan: Plan): Message
  /** Follows redirects as most HTTP clients do; otherwise nobody does. */
  followsRedirects?: true
  /** Decides what is shown to the API instead of the token; it may take its time. */
  token?(token: string, signal?: AbortSignal): string | Promise<string>
  /** Rewrites the business request on its way out. */
  businessRequest?(message: Message, plan: Plan): Message
  /** Makes other calls than a token call and a business call. */
  calls?(steps: Steps, target: Target): Promise<void>
}

/** What a list of experiments tells about one. */
export function summarise({ id, group, expected }: Experiment): ExperimentSummary {
  return { id, group, expected }
}
