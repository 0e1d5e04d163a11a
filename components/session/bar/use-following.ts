import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { room } from '#components/session/store.ts'
import { placeHref } from '#components/session/use-place.ts'
import type { Language } from '#lib/i18n/languages.ts'
import type { Place } from '#lib/session/types.ts'

/**
 * Takes this page along with the facilitator, block by block, each in their own language. Who goes
 * elsewhere by themselves steps off. A page that is loaded stays where it is until the facilitator
 * moves.
 *
 * @returns goes where the facilitator is now
 */
export function useFollowing(lang: Language): () => void {
  const router = useRouter()
  const pathname = usePathname()
  const before = useRef(pathname)
  /** The page that was asked for and is not here yet. */
  const heading = useRef<string>(undefined)

  const take = useCallback(
    (place: Place) => {
      const href = placeHref(lang, place)
      const [path = ''] = href.split('#')
      if ((heading.current ?? location.pathname) === path && heading.current === undefined) {
        document.getElementById(place.block)?.scrollIntoView()
      } else {
        heading.current = path
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
      const moved = event === 'lead' || (event === 'snapshot' && last !== undefined && key !== last)
      last = key
      if (!moved || !snapshot?.lead || !snapshot.settings.follow || !follow) return
      if (snapshot.you.role === 'facilitator' && onTeamPage(location.pathname)) return
      take(snapshot.lead)
    })
  }, [take])

  useEffect(() => {
    const from = before.current
    before.current = pathname
    if (from === pathname) return
    const taken = heading.current !== undefined
    if (heading.current === pathname) heading.current = undefined
    const turned = textOf(from) === textOf(pathname)
    if (taken || turned || onTeamPage(pathname)) return
    const { room: snapshot, follow } = room.get()
    const there = snapshot?.lead && placeHref(lang, snapshot.lead).startsWith(`${pathname}#`)
    if (follow && snapshot?.settings.follow && snapshot.lead && !there) room.follow(false)
  }, [pathname, lang])

  return catchUp
}

function placeKey(place: Place | null | undefined): string | undefined {
  return place ? `${place.lesson}#${place.block}` : undefined
}

/** What a page tells, whatever its language. */
function textOf(pathname: string): string {
  return pathname.replace(/^\/[^/]+/, '')
}

/** Whether a page is the session's own. */
export function onTeamPage(pathname: string): boolean {
  return /^\/session(\/|$)/.test(textOf(pathname))
}
