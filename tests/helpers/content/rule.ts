/** A rule that one piece of prose can break by itself. */
export interface TextRule {
  id: string
  /** A piece of prose that breaks the rule: a rule that nothing can break is no rule. */
  red: string
  /** What breaks the rule, each with what to do instead; empty when all is well. */
  check(text: string): string[]
  /** Only a warning: a person decides. */
  warns?: boolean
}

/**
 * A rule that holds where a pattern finds nothing.
 *
 * @param prepare - what the pattern is tried on
 */
export function patternRule(
  rule: Omit<TextRule, 'check'> & { pattern: RegExp; say: string },
  prepare: (text: string) => string = (text) => text,
): TextRule {
  const { pattern, say, ...rest } = rule
  return {
    ...rest,
    check: (text) =>
      [...prepare(text).matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map(
        ([found]) => `“${found.trim()}”: ${say}`,
      ),
  }
}
