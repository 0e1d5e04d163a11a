import { z } from 'zod'
import { isLanguage, type Language, languages } from '#lib/i18n/languages.ts'
import { strayMember } from '#lib/session/course.ts'
import { cleanName } from '#lib/session/name.ts'
import type { MemberProblem } from '../problem.ts'

type Code = MemberProblem['code']

/** Most problems that are named at once. */
const problemLimit = 20

const orMissing = (code: Code) => ({
  error: (issue: { input?: unknown }): Code => (issue.input === undefined ? 'missing' : code),
})

/** A text. */
export const text = z.string(orMissing('type-string'))

/** Yes or no. */
export const flag = z.boolean(orMissing('type-boolean'))

/** A whole number within bounds. */
export const whole = (min: number, max: number) =>
  z
    .int(orMissing('type-integer'))
    .refine((value) => value >= min && value <= max, { error: 'range', params: { min, max } })

/** One of some values. */
export const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, orMissing('not-listed'))

/** An object that has these members and no others. */
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: 'type-object' })

/** `mr` or `en`. */
export const language = text.refine(isLanguage, {
  error: 'not-listed',
  params: { allowed: languages.join(', ') },
}) as unknown as z.ZodType<Language>

/** A name or title that others will read, without what is hidden in it; an empty one is none. */
export const shown = (limit: number) =>
  text.transform((typed, context): string | null => {
    const cleaned = cleanName(typed, limit)
    if (cleaned !== 'too-long') return cleaned.name
    context.addIssue({ code: 'custom', message: 'too-long', params: { limit } })
    return z.NEVER
  })

/** A block of a lesson of this course. */
export const place = {
  lesson: text,
  block: text,
}

/** Names the member of a place that is not in the course. */
export function placeProblems(
  at: { lesson: string; block: string },
  pointer = '',
): MemberProblem[] {
  const stray = strayMember(at)
  return stray ? [{ pointer: `${pointer}/${stray}`, code: 'not-in-course' }] : []
}

/** Checks a body. @returns the value, or up to 20 problems, each with a pointer and a stable code */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): { value: z.output<Schema> } | { errors: MemberProblem[] } {
  const parsed = schema.safeParse(body)
  if (parsed.success) return { value: parsed.data }
  return { errors: parsed.error.issues.flatMap(fromIssue).slice(0, problemLimit) }
}

function fromIssue(issue: z.core.$ZodIssue): MemberProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'unknown-member',
    }))
  }
  const params =
    issue.code === 'invalid_value'
      ? { allowed: issue.values.join(', ') }
      : issue.code === 'custom'
        ? issue.params
        : undefined
  return [
    { pointer: pointerTo(issue.path), code: issue.message as Code, ...(params && { params }) },
  ]
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
