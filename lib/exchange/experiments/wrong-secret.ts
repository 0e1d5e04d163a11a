import { withSecret } from '../plan.ts'
import type { Experiment } from './experiment.ts'

/** The secret with another last character. */
export function mistyped(secret: string): string {
  const characters = [...secret]
  const last = characters.pop()
  return characters.join('') + (last === 'x' ? 'y' : 'x')
}

/** The last letter of the secret is wrong (RFC 6749 §5.2). */
export const experiment: Experiment = {
  id: 'wrong-secret',
  group: 'identity',
  expected: { token: 401, business: null },
  change(plan, target) {
    const { client, ...rest } = withSecret(plan, target)
    return { ...rest, client: { ...client, secret: mistyped(client.secret ?? '') } }
  },
}
