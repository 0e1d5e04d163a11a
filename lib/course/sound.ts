/** What a Devanagari letter sounds like in Latin letters, written as people type it. */
const letters: Record<string, string> = {
  ...pairs('क ka ख kha ग ga घ gha ङ na च cha छ cha ज ja झ ja ञ na ट ta ठ ta ड da ढ da ण na'),
  ...pairs('त ta थ ta द da ध da न na प pa फ fa ब ba भ ba म ma य ya र ra ऱ ra ल la ळ la व va'),
  ...pairs('श sa ष sa स sa ह ha'),
  ...pairs('अ a आ a इ i ई i उ u ऊ u ऋ ru ए e ऐ ai ओ o औ au ऍ a ॲ a ऑ o'),
}

/** A sign changes or takes away the vowel of the letter before it. */
const signs: Record<string, string> = {
  ...pairs('ा a ि i ी i ु u ू u ृ ru े e ै ai ो o ौ au ॅ a ॉ o'),
  '्': '',
}

/**
 * How a word sounds, roughly: the same for a Marathi word in Devanagari and in the Latin letters that
 * people type it in (`ओळख`, `olakh`, `olkh`), and for an English word in both scripts (`token`,
 * `टोकन`). Vowels are written too freely to count, but for the one that a word begins with.
 *
 * @param word - one word in either script
 * @returns lower-case Latin letters and digits; empty if nothing of the word sounds
 */
export function sound(word: string): string {
  return consonants(latin(word).replace(/ti(?=on)/g, 'sh'))
    .replace(/([a-z])\1+/gi, '$1')
    .replace(/^[iy]/, 'e')
    .replace(/^u/, 'o')
    .replace(/(?<=.)[aeiouy]/g, '')
    .toLowerCase()
}

/**
 * How a Marathi word sounds, nearer than {@link sound}: only `a` does not count, which people write or
 * leave out as they like (`खूण`, `khoon`, `khun`, but not `कोण`).
 *
 * @param word - one word in either script
 * @returns lower-case Latin letters and digits
 */
export function spoken(word: string): string {
  return consonants(latin(word))
    .replace(/ee+/g, 'i')
    .replace(/oo+|ou/g, 'u')
    .replace(/(?<=.)[ay]/g, '')
    .replace(/([a-z])\1+/gi, '$1')
    .toLowerCase()
}

/** One letter for each consonant, however it is spelt and breathed; `C` is a `च`. */
function consonants(text: string): string {
  return text
    .replace(/x/g, 'ks')
    .replace(/ch+/g, 'C')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/([kgtdbjszlCv])h/g, '$1')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
}

/** A word in Latin letters. */
function latin(word: string): string {
  let text = ''
  for (const letter of word.normalize('NFD').toLowerCase().replaceAll('ज्ञ', 'द्न्य')) {
    const sign = signs[letter]
    if (sign !== undefined) text = text.replace(/a$/, sign)
    else if (letter >= '०' && letter <= '९') text += letter.charCodeAt(0) - 0x966
    else if (letter === 'ं') text += 'n'
    else if (letter === 'ः') text += 'h'
    else text += letters[letter] ?? letter
  }
  return text
    .replace(/n$/, word.endsWith('ं') ? '' : 'n')
    .replace(/n(?=[pbm])/g, 'm')
    .replace(/[^a-z0-9]/g, '')
}

function pairs(text: string): Record<string, string> {
  const parts = text.split(' ')
  return Object.fromEntries(
    parts.flatMap((part, index) => (index % 2 ? [] : [[part, parts[index + 1] ?? '']])),
  )
}
