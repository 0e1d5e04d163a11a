/** Why a request cannot be used; the words for each stand in `content/ui`, section `problem`. */
export type ProblemCode =
  | 'type-object'
  | 'type-string'
  | 'type-list'
  | 'unknown-member'
  | 'not-listed'
  | 'too-long'
  | 'control-character'
  | 'lone-surrogate'
  | 'too-deep'
  | 'path'
  | 'token-value'
  | 'too-often'
  | 'too-many'
  | 'not-together'

/** One thing that is wrong with a request, and where (JSON Pointer, RFC 6901). */
export interface InputProblem {
  pointer: string
  code: ProblemCode
  /** What the words need: `limit` (characters, levels or times), `allowed` (a list of values). */
  params?: { limit?: number; allowed?: string }
}

/** The JSON Pointer (RFC 6901 §3) to a member. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
