import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The name of a variable in place of its value (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'placeholder-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  change(plan, target) {
    const { client, ...rest } = withSecret(plan, target)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the mistake itself
    return { ...rest, client: { ...client, secret: '${CLIENT_SECRET}' } }
  },
}
