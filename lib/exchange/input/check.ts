import type { z } from 'zod'
import type { Target } from '../target.ts'
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

/** The target that is meant, or nothing where what is asked for is not offered. */
function chooseTarget(
  { target = 'sandbox', client }: ExchangeRequest,
  targets: readonly Target[],
): Target | InputProblem {
  const chosen = targets.find(({ id }) => id === target)
  const ids = targets.map(({ id }) => id)
  if (!chosen) return notListed('/target', ids)
  const offered = !client?.auth || chosen.auths.includes(client.auth)
  return offered ? chosen : notListed('/client/auth', chosen.auths)
}

/**
 * Checks a parsed JSON value as the body of `POST /api/exchange`.
 *
 * @param targets - those that may be named
 * @returns the request and its target, or up to 20 problems, each with a pointer and a stable code
 */
export function checkExchangeRequest(
  input: unknown,
  targets: readonly Target[],
): { request: ExchangeRequest; target: Target } | { problems: InputProblem[] } {
  const problems = scan(input)
  const parsed = exchangeRequest.safeParse(input)
  if (!parsed.success) problems.push(...parsed.error.issues.flatMap(fromIssue))
  const target = parsed.success ? chooseTarget(parsed.data, targets) : undefined
  if (target && 'code' in target) problems.push(target)
  if (problems.length > 0 || !parsed.success || !target || 'code' in target) {
    return { problems: problems.slice(0, problemLimit) }
  }
  return { request: parsed.data, target }
}
