import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The name of a variable in place of its value (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'placeholder-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the mistake itself
  change: (plan, target) => withSecret(plan, target, () => ({ secret: '${CLIENT_SECRET}' })),
}
