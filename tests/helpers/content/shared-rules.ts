import { withoutCode } from './prose.ts'
import { patternRule, type TextRule } from './rule.ts'
import { terminology } from './terms.ts'

const misspelt = terminology.flatMap(({ avoid }) => avoid)

/** What prose keeps to in both languages. */
export const sharedRules: TextRule[] = [
  patternRule(
    {
      id: 'terms-spelled',
      red: 'Send the clientId.',
      pattern: new RegExp(`(?<![A-Za-z0-9_-])(?:${misspelt.join('|')})(?![A-Za-z0-9_-])`, 'u'),
      say: 'not how the course spells it',
    },
    withoutCode,
  ),
  patternRule(
    {
      id: 'no-symbols',
      red: 'Token API → Business API',
      pattern: /[\u2190-\u21FF\u2200-\u22FF\u2460-\u24FF\u2600-\u27BF•]/u,
      say: 'a symbol that the fonts lack',
    },
    withoutCode,
  ),
]
