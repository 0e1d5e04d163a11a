import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import type { Language } from '#lib/i18n/languages.ts'
import type { Place } from '#lib/session/types.ts'
import { room } from './store.ts'
import { placeHref } from './use-place.ts'

/**
 * Takes this page along with the facilitator, block by block, each in their own language. Who goes
 * elsewhere by themselves steps off.
 *
 * @returns goes where the facilitator is now
 */
export function useFollowing(lang: Language): () => void {
  const router = useRouter()
  const pathname = usePathname()
  const before = useRef(pathname)
  const taken = useRef<string>(undefined)

  const take = useCallback(
    (place: Place) => {
      const href = placeHref(lang, place)
      const [path = ''] = href.split('#')
      if (location.pathname === path) {
        document.getElementById(place.block)?.scrollIntoView()
      } else {
        taken.current = path
        router.push(href)
      }
    },
    [lang, router],
  )

  const catchUp = useCallback(() => {
    const { room: snapshot } = room.get()
    if (snapshot?.lead) take(snapshot.lead)
  }, [take])

  // Every `lead` counts, also to the same block again; a snapshot only if it tells of another place.
  useEffect(() => {
    let last = placeKey(room.get().room?.lead)
    return room.onEvent(({ event }) => {
      const { room: snapshot, follow } = room.get()
      const key = placeKey(snapshot?.lead)
      const moved = event === 'lead' || key !== last
      last = key
      if (!moved || !snapshot?.lead || !snapshot.settings.follow || !follow) return
      if (snapshot.you.role === 'facilitator' && onTeamPage(location.pathname)) return
      take(snapshot.lead)
    })
  }, [take])

  useEffect(() => {
    const from = before.current
    before.current = pathname
    if (from === pathname || taken.current === pathname || onTeamPage(pathname)) return
    const { room: snapshot, follow } = room.get()
    const there = snapshot?.lead && placeHref(lang, snapshot.lead).startsWith(`${pathname}#`)
    const turned = from.replace(/^\/[^/]+/, '') === pathname.replace(/^\/[^/]+/, '')
    if (follow && snapshot?.settings.follow && snapshot.lead && !there && !turned) {
      room.follow(false)
    }
  }, [pathname, lang])

  return catchUp
}

function placeKey(place: Place | null | undefined): string {
  return place ? `${place.lesson}#${place.block}` : ''
}

function onTeamPage(pathname: string): boolean {
  return /^\/[^/]+\/session(\/|$)/.test(pathname)
}
