'use client'

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { TicketSign } from '#components/ui/figures.tsx'
import { device } from '#lib/course/kept.ts'
import { isDue } from '#lib/course/progress.ts'
import { visitStart } from '#lib/course/visit.ts'
import type { Language } from '#lib/i18n/languages.ts'

/**
 * The questions that were answered wrong on an earlier visit, with the way to each station that asks
 * them. It stands there only when there are some.
 *
 * @param items - each station's questions, as `slug/item`
 * @param titles - the card's title for 1, 2, 3 … questions
 */
export function ReviewCard({
  lang,
  stations,
  titles,
}: {
  lang: Language
  stations: { slug: string; title: string; items: string[] }[]
  titles: string[]
}) {
  const kept = useSyncExternalStore(device.subscribe, device.get, device.getServer)
  const now = Date.now()
  const open = stations
    .map((station) => ({
      ...station,
      count: station.items.filter((item) => isDue(kept, item, visitStart, now)).length,
    }))
    .filter(({ count }) => count > 0)
  const total = open.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  return (
    <section className="card flex gap-4 p-4 leading-normal md:p-5">
      <span className="grid size-14 shrink-0 place-items-center rounded-card border-2 border-on-yellow bg-yellow text-on-yellow">
        <TicketSign className="h-6 w-10" />
      </span>
      <div className="min-w-0">
        <h2 className="text-xl">{titles[total - 1]}</h2>
        <ul>
          {open.map(({ slug, title }) => (
            <li key={slug}>
              <Link
                href={`/${lang}/lessons/${slug}#recall`}
                prefetch={false}
                className="inline-flex min-h-11 items-center text-base underline underline-offset-4"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
