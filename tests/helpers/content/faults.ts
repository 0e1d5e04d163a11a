import type { Passage } from './passages.ts'
import type { TextRule } from './rule.ts'

/** What a rule finds in some prose, each fault with its place: `identity / mr / pair: …`. */
export function faults(rule: TextRule, passages: Passage[]): string[] {
  return passages.flatMap(({ place, text }) =>
    rule.check(text).map((fault) => `${place}: ${fault} (in: ${text})`),
  )
}
