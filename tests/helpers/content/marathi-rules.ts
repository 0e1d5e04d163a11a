import { gender } from './gender-rule.ts'
import { sentences, withoutCode, words } from './prose.ts'
import { patternRule, type TextRule } from './rule.ts'
import {
  type AvoidedWord,
  discouraged,
  forbidden,
  limits,
  orthography,
  transliterations,
  wordPattern,
} from './terms.ts'

const maxWords = limits.mr.sentence_words_max

/** What breaks the spelling rules, by rule, for their red examples. */
const misspelt: Record<string, string> = {
  'no-danda': 'Token मिळाला।',
  'no-devanagari-digits': '१० मिनिटं.',
  'no-zwj-eyelash-ra': 'दुसर्\u200Dया server ला.',
  'no-zero-width': 'Token\u200B मिळाला.',
  'latin-postposition-space': 'Tokenला विचार.',
  'no-hyphen-ending': 'API-ला विचार.',
  'english-plural-in-marathi': 'दोन tokens मिळाले.',
  'gendered-tu-verb': 'तू request पाठवतोस.',
  'straight-quotes': 'Server म्हणतो: "थांब."',
  emoji: 'Token मिळाला 🎉',
  'candra-e': 'अ\u0945प उघड.',
}

/** What Marathi prose keeps to, sentence by sentence. */
export const marathiRules: TextRule[] = [
  ...orthography.map(({ id, pattern, say }) =>
    patternRule(
      { id, red: misspelt[id] ?? '', pattern: new RegExp(pattern, 'u'), say },
      // The ending of a word in code has to stand apart as well.
      id === 'latin-postposition-space' ? undefined : withoutCode,
    ),
  ),
  wordRule('forbidden', 'ग्राहकाला token मिळाला.', forbidden),
  wordRule('transliterated', 'टोकनला विचार.', transliterations),
  { ...wordRule('discouraged', 'कृपया token माग.', discouraged), warns: true },
  {
    id: 'sentence-length',
    red: 'हे एक वाक्य इतकं लांब आहे की ते वाचता वाचता सुरुवातीला काय होतं ते विसरायला होतं आणि मग पुन्हा सुरुवातीपासून वाचावं लागतं ना.',
    check: (text) =>
      sentences(text)
        .filter((sentence) => words(sentence).length > maxWords)
        .map((sentence) => `“${sentence}” has ${words(sentence).length} words, not ${maxWords}`),
  },
  patternRule(
    {
      id: 'postposition',
      red: '`client_id`चं नाव.',
      pattern: /[A-Za-z0-9`][\u0900-\u097F]+/u,
      say: 'a space before the Devanagari ending',
    },
    (text) => text.replace(/(?<![A-Za-z0-9)”’`])`[^`]*`/g, (code) => ` ${code.slice(1)}`),
  ),
  patternRule(
    {
      id: 'passive',
      red: 'Token तपासला जातो.',
      pattern:
        /(?:केलं|केली|केला|दिलं|दिली|दिला|तपासलं|तपासली|तपासला|पाठवलं|पाठवली|पाठवला) (?:जातं|जाते|जातो|जाईल|गेलं|गेली|गेला)|करण्यात|द्वारे/u,
      say: 'say who does it',
    },
    withoutCode,
  ),
  gender,
  patternRule(
    {
      id: 'praise',
      red: 'छान! हे सोपं आहे.',
      pattern:
        /(?<![\u0900-\u097F])(?:उत्तम|छान|शाब्बास|मस्त|सोपं|सोपी|सोपा|सहज|फक्त एवढंच)(?![\u0900-\u097F])/u,
      say: 'no praise, and nothing is called easy',
    },
    withoutCode,
  ),
  patternRule(
    {
      id: 'formal-person',
      red: 'तुम्ही token मागा.',
      pattern: /(?<![\u0900-\u097F])(?:तुम्ही|तुमच्या|तुमचा|तुमची|तुमचं|तुम्हाला|कृपया)(?![\u0900-\u097F])/u,
      say: 'the reader is तू',
    },
    withoutCode,
  ),
  patternRule(
    {
      id: 'punctuation',
      red: 'Token मिळाला — लगेच!',
      pattern: /[—–!;]|\.\.\.| [:,.?]/u,
      say: 'full stops and colons; no dash, no exclamation mark, no space before a stop',
    },
    // One semicolon joins the two halves of a comparison; it is no list.
    (text) => withoutCode(text).replace(/; /, ' '),
  ),
  {
    ...patternRule(
      {
        id: 'anusvara-style',
        red: 'काम झाले.',
        pattern:
          /(?<![\u0900-\u097F])(?:झाले|केले|मिळाले|असे|कसे|तसे|तुझे|माझे|करणे|मागणे|वापरणे|बघणे)(?![\u0900-\u097F])/u,
        say: 'spoken neuter: झालं, केलं, मागणं (masculine plural keeps ए)',
      },
      withoutCode,
    ),
    warns: true,
  },
]

function wordRule(id: string, red: string, list: AvoidedWord[]): TextRule {
  const patterns = list.map((word) => ({ ...word, pattern: wordPattern(word) }))
  return {
    id,
    red,
    check: (text) =>
      patterns
        .filter(({ pattern }) => pattern.test(withoutCode(text)))
        .map(({ text: word, instead }) => `“${word}”: ${instead}`),
  }
}

/** The share of Devanagari among the letters of some prose, and how many letters there are. */
export function devanagariShare(texts: string[]): { share: number; letters: number } {
  const prose = texts.map((text) => text.replace(/`[^`]*`/g, ' ')).join(' ')
  const devanagari = prose.match(/(?=[\p{L}\p{M}])[\u0900-\u097F]/gu)?.length ?? 0
  const latin = prose.match(/[A-Za-z]/g)?.length ?? 0
  const letters = devanagari + latin
  return { share: letters ? devanagari / letters : 0, letters }
}
