import { useEffect } from 'react'
import { usePlayground } from './language.tsx'
import { playground } from './store.ts'

/**
 * Keeps the chosen experiment and the address's `?experiment=` together: the address chooses when the
 * page is opened, the reader afterwards.
 *
 * @param preset - chosen instead; the address then has no say and is left alone
 */
export function useAddress(preset: string | undefined) {
  const { experiments } = usePlayground()
  useEffect(() => playground.restore(), [])
  useEffect(() => {
    const asked = preset ?? new URLSearchParams(location.search).get('experiment')
    if (asked && experiments.some(({ id }) => id === asked)) playground.begin(asked)
    if (preset !== undefined) return
    writeAddress()
    return playground.subscribe(writeAddress)
  }, [preset, experiments])
}

function writeAddress() {
  const address = new URL(location.href)
  const { experiment } = playground.get()
  if (address.searchParams.get('experiment') === (experiment ?? null)) return
  if (experiment) address.searchParams.set('experiment', experiment)
  else address.searchParams.delete('experiment')
  history.replaceState(history.state, '', address)
}
