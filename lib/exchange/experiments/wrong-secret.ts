import type { Credentials } from '../client-auth.ts'
import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** A client's secret with another last character. */
export function mistyped({ secret }: Credentials): Pick<Credentials, 'secret'> {
  const characters = [...(secret ?? '')]
  const last = characters.pop()
  return { secret: characters.join('') + (last === 'x' ? 'y' : 'x') }
}

/** The last letter of the secret is wrong (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'wrong-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  change: (plan, target) => withSecret(plan, target, mistyped),
}
