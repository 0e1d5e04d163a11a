import type { Language } from '#lib/i18n/languages.ts'
import { spokenPhrases } from './spoken.ts'

/** Browsers look for their voices only once they are asked for. */
const patience = 1500

/** The device's voice for a language, one that speaks without a network first. */
export async function findVoice(lang: Language): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined
  const find = () =>
    speechSynthesis
      .getVoices()
      .filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang)
      .sort((a, b) => Number(b.localService) - Number(a.localService))[0]
  const voice = find()
  if (voice) return voice
  await new Promise((done) => {
    speechSynthesis.addEventListener('voiceschanged', done, { once: true })
    setTimeout(done, patience)
  })
  return find()
}

/**
 * Reads the blocks of a lesson one after the other, from the first that is in sight, and marks the one
 * that is being read with `data-reading`.
 *
 * @param onEnd - called once when all is read or the voice fails, not when it is stopped
 * @returns how to stop
 */
export function readAloud(voice: SpeechSynthesisVoice, onEnd: () => void): () => void {
  const blocks = Array.from(document.querySelectorAll<HTMLElement>('main [data-block]'))
  const inSight = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 120)
  const queue = blocks
    .slice(Math.max(inSight, 0))
    .flatMap((block) => spokenPhrases(block).map((text) => ({ block, text })))
  let stopped = false

  function finish() {
    stopped = true
    mark(undefined)
    speechSynthesis.cancel()
  }

  function next() {
    if (stopped) return
    const phrase = queue.shift()
    if (!phrase) {
      finish()
      onEnd()
      return
    }
    const utterance = new SpeechSynthesisUtterance(phrase.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = next
    utterance.onerror = () => {
      queue.length = 0
      next()
    }
    mark(phrase.block)
    speechSynthesis.speak(utterance)
  }

  speechSynthesis.cancel()
  next()
  return finish
}

function mark(block: HTMLElement | undefined): void {
  const marked = document.querySelector<HTMLElement>('[data-reading]')
  if (marked === block) return
  marked?.removeAttribute('data-reading')
  block?.setAttribute('data-reading', '')
  block?.scrollIntoView({ block: 'nearest' })
}
