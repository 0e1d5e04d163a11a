import { sentences, withoutCode, words } from './prose.ts'
import { patternRule, type TextRule } from './rule.ts'
import { limits } from './terms.ts'

const maxWords = limits.en.sentence_words_max

/** What English prose keeps to, sentence by sentence. */
export const englishRules: TextRule[] = [
  {
    id: 'sentence-length',
    red: 'This is a sentence that goes on and on until the reader, who came for one idea, has long forgotten how it all began.',
    check: (text) =>
      sentences(text)
        .filter((sentence) => words(sentence).length > maxWords)
        .map((sentence) => `“${sentence}” has ${words(sentence).length} words, not ${maxWords}`),
  },
  patternRule(
    {
      id: 'no-filler',
      red: 'Just press the button.',
      pattern:
        /\b(?:simply|just|easy|easily|obviously|of course|please|basically|under the hood|out of the box|gotcha)\b/iu,
      say: 'a filler word',
    },
    withoutCode,
  ),
  patternRule(
    {
      id: 'no-contractions',
      red: "You don't need a user.",
      pattern: /\b\w+n['’]t\b|['’](?:re|ll|ve|m)\b|\b(?:it|that|let|there|here|what|who)['’]s\b/iu,
      say: 'no contractions',
    },
    withoutCode,
  ),
  patternRule(
    {
      id: 'one-name',
      red: 'Ask the auth service.',
      pattern:
        /\b(?:auth service|identity server|backend endpoint|access key|API key|service account|client credential flow)\b/iu,
      say: 'one name for one thing',
    },
    withoutCode,
  ),
  patternRule(
    {
      id: 'spelling',
      red: 'The color of the line.',
      pattern:
        /\b(?:color|behavior|favorite|center|canceled|canceling|labeled|fulfill|license[sd]|gray|(?:recogni|organi|analy|summari|normali|customi)z(?:e|es|ed|ing))\b/iu,
      say: 'British spelling in prose',
    },
    withoutCode,
  ),
  patternRule(
    {
      id: 'no-devanagari',
      red: 'Ask for a token: मागणं.',
      pattern: /[\u0900-\u097F]+/u,
      say: 'Devanagari without lang="mr"',
    },
    withoutCode,
  ),
]
