import { describe, expect, it } from 'vitest'
import { sound } from '#lib/course/sound.ts'

describe('sound', () => {
  it.each([
    ['ओळख', 'olakh', 'olkh'],
    ['तिकीट', 'tikit', 'tikeet', 'ticket'],
    ['खिडकी', 'khidki', 'khidaki'],
    ['झालं', 'zala', 'jhala', 'zaala'],
    ['चुकलं', 'chukla', 'chuklaa'],
    ['आठवून', 'aathvun', 'athavun', 'aathawoon'],
    ['वेळ', 'vel', 'wel'],
    ['गुप्त', 'gupt', 'gupta'],
    ['माणूस', 'manus', 'maanoos'],
    ['ज्ञान', 'dnyan'],
    ['उत्तर', 'uttar', 'utar'],
    ['मुंबई', 'mumbai'],
    ['यंत्र', 'yantra'],
    ['ऊन', 'oon'],
    ['सर्व्हर', 'sarvhar', 'server'],
  ])('is the same for %s in Latin letters', (devanagari, ...latin) => {
    expect(sound(devanagari)).not.toBe('')
    expect(latin.map(sound)).toEqual(latin.map(() => sound(devanagari)))
  })

  it.each([
    ['token', 'टोकन'],
    ['client', 'क्लायंट'],
    ['server', 'सर्वर'],
    ['server', 'सर्व्हर'],
    ['scope', 'स्कोप'],
    ['station', 'स्टेशन'],
    ['email', 'ईमेल'],
    ['app', 'ॲप'],
  ])('is the same for %s in Devanagari', (latin, devanagari) => {
    expect(sound(devanagari)).toBe(sound(latin))
  })

  it('tells words apart', () => {
    const words = ['ओळख', 'तिकीट', 'खिडकी', 'लोकल', 'token', 'secret', 'client', 'scope', 'server']
    expect(new Set(words.map(sound)).size).toBe(words.length)
  })

  it('keeps digits, of both scripts', () => {
    expect(sound('२००')).toBe('200')
    expect(sound('200')).toBe('200')
  })

  it('is nothing for what does not sound', () => {
    expect(['', 'ं', '्', '_'].map(sound)).toEqual(['', '', '', ''])
  })
})
