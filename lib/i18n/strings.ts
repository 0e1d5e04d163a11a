import type en from '#content/ui/en.json'
import type mr from '#content/ui/mr.json'

/** The interface's strings. Both languages must have exactly the same keys, or the build fails. */
export type Strings = typeof mr

/** The keys of all strings in an object of objects, such as `lesson.try.run`. */
type Keys<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${Keys<Words[Key]>}`
}[keyof Words & string]

/** True, or else what a file lacks: the compiler's message says it. */
type Complete<File extends string, Own, Other> = [Exclude<Keys<Other>, Keys<Own>>] extends [never]
  ? true
  : `${File} lacks ${Exclude<Keys<Other>, Keys<Own>>}`

true satisfies Complete<'content/ui/en.json', typeof en, typeof mr>
true satisfies Complete<'content/ui/mr.json', typeof mr, typeof en>
