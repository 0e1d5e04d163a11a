import type { InputProblem } from './problem.ts'
import { pointerTo } from './problem.ts'

/** Most levels of objects and arrays, the request itself being the first. */
const nestingLimit = 20

function textProblem(text: string): InputProblem['code'] | undefined {
  if (/\p{Cs}/u.test(text)) return 'lone-surrogate'
  return /\p{Cc}/u.test(text) ? 'control-character' : undefined
}

/** Where a request by hand stands: there a control character may be the very thing to be tried. */
const byHand = /^\/raw\/(token|business)$/

/**
 * Looks at every text in a parsed JSON value, names of members included, and at how deep it goes.
 * Control characters are C0, DEL and C1; a lone surrogate could not be sent as UTF-8.
 */
export function scan(root: unknown): InputProblem[] {
  const problems: InputProblem[] = []
  const visit = (value: unknown, path: (string | number)[]) => {
    const code = typeof value === 'string' ? textProblem(value) : undefined
    const allowed = code === 'control-character' && byHand.test(pointerTo(path))
    if (code && !allowed) problems.push({ pointer: pointerTo(path), code })
    if (typeof value !== 'object' || value === null) return
    if (path.length >= nestingLimit) {
      problems.push({
        pointer: pointerTo(path),
        code: 'too-deep',
        params: { limit: nestingLimit },
      })
      return
    }
    for (const [name, member] of Object.entries(value)) {
      const named = textProblem(name)
      if (named) problems.push({ pointer: pointerTo([...path, name]), code: named })
      visit(member, [...path, name])
    }
  }
  visit(root, [])
  return problems
}
