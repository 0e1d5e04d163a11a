import stations from '#content/session/aliases.json' with { type: 'json' }
import type { Both } from './types.ts'

/**
 * The name that is made up for a participant: a station of the Mumbai local, and once these run
 * out the same again with a number (`Dadar 2`).
 *
 * @param place - whole number from 0, the order of joining
 */
export function aliasOf(place: number): Both {
  const { mr, en } = stations[place % stations.length] ?? { mr: '', en: '' }
  const round = Math.floor(place / stations.length) + 1
  return round === 1 ? { mr, en } : { mr: `${mr} ${round}`, en: `${en} ${round}` }
}
