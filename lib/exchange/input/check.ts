import type { z } from 'zod'
import { experiments } from '../experiments/index.ts'
import type { Target } from '../target.ts'
import { configuredTargets } from '../targets.ts'
import { type InputProblem, type ProblemCode, pointerTo } from './problem.ts'
import { type ExchangeRequest, exchangeRequest } from './request.ts'
import { scan } from './scan.ts'

/** Most problems that are named at once. */
const problemLimit = 20

function fromIssue(issue: z.core.$ZodIssue): InputProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'unknown-member',
    }))
  }
  const pointer = pointerTo(issue.path)
  const code = issue.message as ProblemCode
  if (issue.code === 'invalid_value') {
    return [{ pointer, code, params: { allowed: issue.values.join(', ') } }]
  }
  const limit = issue.code === 'custom' ? issue.params?.limit : undefined
  return [{ pointer, code, ...(limit && { params: { limit } }) }]
}

const notListed = (pointer: string, allowed: readonly string[]): InputProblem => ({
  pointer,
  code: 'not-listed',
  params: { allowed: allowed.join(', ') },
})

/** What the schema cannot know: which targets, ways of authentication and experiments there are. */
function againstTargets(request: ExchangeRequest, targets: readonly Target[]): InputProblem[] {
  const target = targets.find(({ id }) => id === (request.target ?? targets[0]?.id))
  const { experiment } = request
  const auth = request.client?.auth
  const ids = experiments.map(({ id }) => id)
  return [
    ...(target
      ? []
      : [
          notListed(
            '/target',
            targets.map(({ id }) => id),
          ),
        ]),
    ...(target && auth && !target.auths.includes(auth)
      ? [notListed('/client/auth', target.auths)]
      : []),
    ...(experiment != null && !ids.includes(experiment) ? [notListed('/experiment', ids)] : []),
  ]
}

/**
 * Checks a parsed JSON value as the body of `POST /api/exchange`.
 *
 * @param targets - those that may be named
 * @returns the request and its target, or up to 20 problems, each with a pointer and a stable code
 */
export function checkExchangeRequest(
  input: unknown,
  targets: readonly Target[] = configuredTargets(),
): { request: ExchangeRequest; target: Target } | { problems: InputProblem[] } {
  const parsed = exchangeRequest.safeParse(input)
  const problems = [
    ...scan(input),
    ...(parsed.success
      ? againstTargets(parsed.data, targets)
      : parsed.error.issues.flatMap(fromIssue)),
  ]
  const target = targets.find(({ id }) => id === (parsed.data?.target ?? targets[0]?.id))
  if (problems.length > 0 || !parsed.success || !target) {
    return { problems: problems.slice(0, problemLimit) }
  }
  return { request: parsed.data, target }
}
