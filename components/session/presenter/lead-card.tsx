import { useEffect, useState } from 'react'
import { Select } from '#components/session/select.tsx'
import type { Ask } from '#components/session/use-ask.ts'
import { usePlace } from '#components/session/use-place.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Place, Snapshot } from '#lib/session/types.ts'
import { placeAfter } from './place-after.ts'

/** Where the facilitator leads: the next block by one press, any block by name, or free time. */
export function LeadCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { lang, t, stations } = useSession()
  const { settings } = snapshot
  const [asked, setAsked] = useState<Place>()
  const lead = asked ?? snapshot.lead
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server says counts again
  useEffect(() => setAsked(undefined), [snapshot.lead])
  const place = usePlace(lead)
  const station = stations.find(({ slug }) => slug === lead?.lesson)
  const blockName = station?.blocks.find(({ id }) => id === lead?.block)?.name[lang]
  const next = placeAfter(stations, lead, 1)
  const nextStation = stations.find(({ slug }) => slug === next?.lesson)
  const nextBlock = nextStation?.blocks.find(({ id }) => id === next?.block)?.name[lang]
  const previous = lead && placeAfter(stations, lead, -1)
  function go(to: Place | null | undefined) {
    if (!to) return
    setAsked(to)
    void ask('/lead', to).then((done) => !done && setAsked(undefined))
  }
  return (
    <section
      aria-labelledby="leading"
      className="rounded-card border-2 border-ink bg-card p-4 sm:p-6"
    >
      <h2 id="leading" className="text-base font-normal text-muted">
        {t('present.lead')}
      </h2>
      <p aria-live="polite" className="leading-snug">
        {place ? (
          <a
            href={place.href}
            className="font-board text-xl font-bold underline-offset-4 hover:underline"
          >
            {place.name}
          </a>
        ) : (
          <span className="font-board text-xl font-bold">{t('present.nowhere')}</span>
        )}
        {blockName && <span className="block text-base text-muted">{blockName}</span>}
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Button
          onClick={() => go(previous)}
          aria-disabled={!previous}
          className="max-sm:order-last"
        >
          <Icon name="arrow-left" />
          {t('present.previous')}
        </Button>
        <Button
          look="primary"
          onClick={() => go(next)}
          aria-disabled={!next}
          className="min-h-13 text-lg"
        >
          {t('present.next')}
          <Icon name="arrow-right" />
        </Button>
      </div>
      {nextStation && (
        <p className="mt-3 text-base leading-normal">
          <span className="text-muted">{t('present.upNext')}:</span>{' '}
          {nextStation !== station && `${nextStation.number} · ${nextStation.title[lang]} · `}
          {nextBlock}
        </p>
      )}
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        <Select
          label={t('present.station')}
          value={lead?.lesson ?? ''}
          onChange={(lesson) => {
            const [first] = stations.find(({ slug }) => slug === lesson)?.blocks ?? []
            go(first && { lesson, block: first.id })
          }}
        >
          {!lead && <option value="" />}
          {stations.map(({ slug, number, title }) => (
            <option key={slug} value={slug}>
              {number} · {title[lang]}
            </option>
          ))}
        </Select>
        <Select
          label={t('present.block')}
          value={lead?.block ?? ''}
          onChange={(block) => lead && go({ lesson: lead.lesson, block })}
        >
          {!lead && <option value="" />}
          {station?.blocks.map(({ id, name }, index) => (
            <option key={id} value={id}>
              {index + 1} · {name[lang]}
            </option>
          ))}
        </Select>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button onClick={() => ask('/settings', { follow: !settings.follow })}>
          {settings.follow ? t('present.freeTime') : t('present.all')}
        </Button>
        <p role="status" className="text-base leading-normal text-muted">
          {settings.follow ? t('present.leading') : t('room.free')}
        </p>
      </div>
    </section>
  )
}
