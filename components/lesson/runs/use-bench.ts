'use client'

import { useRef, useState } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import { type Bench, loadBench } from './bench.ts'

/**
 * The bench of a block that runs something; it is fetched by the first press.
 *
 * @param words - what is said when it could not be fetched
 * @returns `load` answers the bench, or undefined if it failed or was asked again meanwhile
 */
export function useBench(lang: Language, words: { offline: string; failed: string }) {
  const [bench, setBench] = useState<Bench>()
  const [loading, setLoading] = useState(false)
  const [problem, setProblem] = useState('')
  const presses = useRef(0)

  async function load(): Promise<Bench | undefined> {
    const mine = ++presses.current
    setProblem('')
    setLoading(true)
    try {
      const loaded = bench ?? (await loadBench(lang))
      if (mine !== presses.current) return undefined
      setBench(loaded)
      setLoading(false)
      return loaded
    } catch {
      if (mine === presses.current) {
        setProblem(navigator.onLine ? words.failed : words.offline)
        setLoading(false)
      }
      return undefined
    }
  }

  return { bench, loading, problem, load }
}
