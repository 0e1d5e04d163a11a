import { withoutCode } from './prose.ts'
import type { TextRule } from './rule.ts'

type Gender = 'm' | 'f' | 'n'

/** The grammatical gender that the loans have in Marathi. */
const nouns: Record<Gender, string[]> = {
  m: [
    ...['token', 'client', 'server', 'scope', 'secret', 'password', 'header', 'endpoint'],
    ...['response', 'call', 'claim', 'code', 'error', 'data', 'access', 'JWT', 'flow', 'user'],
    ...['browser', 'log', 'status', 'report', 'run', 'experiment'],
  ],
  f: [
    ...['API', 'request', 'body', 'key', 'permission', 'signature', 'expiry', 'test'],
    ...['pipeline', 'company', 'system', 'machine', 'file', 'line', 'team'],
  ],
  n: ['framework', 'application', 'certificate', 'playground', 'OAuth', 'automation', 'page'],
}

/** Past forms by gender: they agree with the word directly before them. */
const past: Record<Gender, string[]> = {
  m: ['मिळाला', 'संपला', 'आला', 'गेला', 'झाला', 'पाठवला', 'दिला', 'मागितला', 'फुटला', 'चुकला', 'पोचला'],
  f: ['मिळाली', 'संपली', 'आली', 'गेली', 'झाली', 'पाठवली', 'दिली', 'मागितली', 'फुटली', 'चुकली', 'पोचली'],
  n: ['मिळालं', 'संपलं', 'आलं', 'गेलं', 'झालं', 'पाठवलं', 'दिलं', 'मागितलं', 'फुटलं', 'चुकलं', 'पोचलं'],
}

/** Present forms by gender, and the words that are the ones who do it. */
const present: Record<Gender, string[]> = {
  m: ['म्हणतो', 'देतो', 'तपासतो', 'सांगतो'],
  f: ['म्हणते', 'देते', 'तपासते', 'सांगते'],
  n: ['म्हणतं', 'देतं', 'तपासतं', 'सांगतं'],
}
const actors: Record<Gender, string[]> = { m: ['server', 'Bearer'], f: ['API'], n: ['framework'] }

/** Words that point at the noun after them, by gender. */
const pointers: Record<Gender, string[]> = {
  m: ['माझा', 'तुझा', 'हा', 'आपला'],
  f: ['माझी', 'तुझी', 'ही', 'आपली'],
  n: ['माझं', 'तुझं', 'हे', 'आपलं'],
}

const others: Record<Gender, Gender[]> = { m: ['f', 'n'], f: ['m', 'n'], n: ['m', 'f'] }
const end = '(?![\\u0900-\\u097F])'
const start = '(?<![A-Za-z\\u0900-\\u097F])'

const patterns = (Object.keys(nouns) as Gender[]).flatMap((own) => {
  const wrong = (forms: Record<Gender, string[]>) => others[own].flatMap((other) => forms[other])
  const wrongPointers = wrong(pointers).filter((word) => own === 'n' || word !== 'हे')
  return [
    `${start}(?:${nouns[own].join('|')}) (?:आता |अजून )?(?:${wrong(past).join('|')})${end}`,
    `${start}(?:${actors[own].join('|')}) (?:${wrong(present).join('|')})${end}`,
    // “ही token ची यादी” points at यादी, “तुझा API call” at call.
    `${start}(?:${wrongPointers.join('|')}) (?:${nouns[own].join('|')})(?=[.,?:”]| (?:नाही|आहे|मिळ|संप))`,
  ]
})
const pattern = new RegExp(
  [
    ...patterns,
    `तिकीट (?:मिळाला|मिळाली|संपला|संपली)${end}`,
    `${start}(?:orders|credentials) नाही${end}`,
    `${start}(?:हा|तो|कुठला|एखादा|असा|चुकलेला) (?:field|तिकीट)(?![A-Za-z])`,
  ].join('|'),
  'giu',
)

/** Verbs and pointers agree with the gender that a loan has in Marathi: token मिळाला, API म्हणते. */
export const gender: TextRule = {
  id: 'gender-agreement',
  red: 'Token मिळालं.',
  check: (text) =>
    [...withoutCode(text).matchAll(pattern)].map(([found]) => `“${found}”: wrong gender`),
}
