import type { Place } from '#lib/session/types.ts'
import { useSession } from './words.tsx'

/** A place of the course as the reader's language names it. */
export interface NamedPlace {
  /** `Station 4 · Asking for a token · block 2`. */
  name: string
  /** Its address in the reader's language. */
  href: string
}

/** How a place is called; undefined where there is none, or before the course is known. */
export function usePlace(place: Place | null | undefined): NamedPlace | undefined {
  const { lang, t, stations } = useSession()
  const station = stations.find(({ slug }) => slug === place?.lesson)
  if (!place || !station) return undefined
  const block = station.blocks.findIndex(({ id }) => id === place.block) + 1
  return {
    name: t('room.place', { number: station.number, title: station.title[lang], block }),
    href: placeHref(lang, place),
  }
}

/** The address of a place. */
export function placeHref(lang: string, { lesson, block }: Place): string {
  return `/${lang}/lessons/${lesson}#${block}`
}
