'use client'

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { device } from '#lib/course/kept.ts'
import { goOn } from '#lib/course/progress.ts'
import type { Language } from '#lib/i18n/languages.ts'

/** A station as the board shows it. */
export interface BoardStation {
  slug: string
  number: number
  title: string
  minutes: string
  /** The ids of its blocks, in order. */
  blocks: string[]
}

/** What the board says above the station: why this one. */
type Words = Record<'begin' | 'here' | 'next' | 'again' | 'block', string>

/**
 * The one big thing on the home page: the board that leads into the course, or back to the block
 * where this device left it. It begins as the board of the first station.
 */
export function ContinueBoard({
  lang,
  stations,
  words,
}: {
  lang: Language
  stations: BoardStation[]
  words: Words
}) {
  const kept = useSyncExternalStore(device.subscribe, device.get, device.getServer)
  const slugs = stations.map(({ slug }) => slug)
  const { slug, why } = goOn(kept, slugs)
  const station = stations.find((one) => one.slug === slug)
  if (!station) return null
  const block = why === 'here' ? kept.stations[slug]?.block : undefined
  const at = block === undefined ? -1 : station.blocks.indexOf(block)
  return (
    <Link
      href={`/${lang}/lessons/${slug}${at > 0 ? `#${block}` : ''}`}
      prefetch={false}
      className="board group flex min-h-32 items-center gap-4 p-4 leading-normal md:min-h-44 md:gap-8 md:px-8 md:py-7"
    >
      <span
        aria-hidden="true"
        className="grid size-14 shrink-0 place-items-center rounded-full border-5 border-on-yellow bg-paper text-ink pt-1 font-board font-bold text-2xl leading-none md:size-22 md:text-[2.5rem]"
      >
        {station.number}
      </span>
      <span className="min-w-0 grow">
        <span className="block text-base md:text-lg">{words[why]}</span>
        <span className="block font-board font-bold text-2xl leading-tight sm:text-3xl md:text-[2.625rem]">
          {station.title}
        </span>
        <span className="block text-base md:text-lg">
          {at >= 0 &&
            `${words.block.replace('{{number}}', String(at + 1)).replace('{{total}}', String(station.blocks.length))} · `}
          {station.minutes}
        </span>
      </span>
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-on-yellow text-yellow md:size-18">
        <Icon name="arrow-right" className="size-6 md:size-9" />
      </span>
    </Link>
  )
}
