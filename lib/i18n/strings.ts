import type en from '#content/ui/en.json'
import type mr from '#content/ui/mr.json'

/** The interface's strings. Both languages must have exactly the same keys, or the build fails. */
export type Strings = typeof mr

type Same<A, B> = [A, B] extends [B, A] ? true : never
true satisfies Same<typeof mr, typeof en>
