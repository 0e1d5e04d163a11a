import { useWords } from '#components/playground/language.tsx'
import { serverLook } from '#components/playground/server-look.ts'
import { Robot } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { hasFailed } from '#lib/wire/outcome.ts'
import styles from '../playground.module.css'
import { BusyWords } from './busy-words.tsx'
import type { ServerRole, Side } from './call-states.ts'

/** The three parties in the places that the panes below them keep, and how the two calls between them stand. */
export function Parties({ sides }: { sides: Record<ServerRole, Side> }) {
  const t = useWords()
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-[minmax(0,17rem)_minmax(8rem,1fr)_minmax(0,15.5rem)_minmax(8rem,1fr)_minmax(0,17rem)] md:gap-0">
      <Party server="token" side={sides.token} />
      <Line server="token" side={sides.token} />
      <div className="flex items-center gap-4 rounded-card border-2 border-ink bg-card px-4 py-3 max-md:hidden">
        <Tile Figure={Robot} tile="tile-framework" />
        <div className="min-w-0">
          <p className="font-board text-xl leading-tight font-bold">{t('framework.name')}</p>
          <p className="text-base leading-normal text-muted">{t('framework.role')}</p>
        </div>
      </div>
      <Line server="business" side={sides.business} />
      <Party server="business" side={sides.business} />
    </div>
  )
}

function Party({ server, side }: { server: ServerRole; side: Side }) {
  const t = useWords()
  const { number, border, wash, disc, Figure } = serverLook[server]
  const mirrored = server === 'business' ? 'md:flex-row-reverse md:text-right' : ''
  const host = side.entry && new URL(side.entry.request.url).host
  return (
    <div
      className={`${border} ${wash} ${mirrored} flex items-center gap-4 rounded-card border-2 px-3 py-2 md:bg-card md:px-4 md:py-3`}
    >
      <Tile Figure={Figure} tile={`tile-${server}`} className="max-md:hidden" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 font-board text-lg leading-tight font-bold md:block md:text-xl">
          <span
            aria-hidden="true"
            className={`${disc} grid size-7 shrink-0 place-items-center rounded-full text-base md:hidden`}
          >
            {number}
          </span>
          {t(`${server}.name`)}
        </p>
        <p className="text-base leading-normal text-muted">
          {host && <code className="block text-sm max-lg:hidden">{host}</code>}
          {t(`${server}.place`)}
        </p>
        <div className="md:hidden">
          <LineWords server={server} side={side} />
        </div>
      </div>
    </div>
  )
}

function Tile({
  Figure,
  tile,
  className = '',
}: {
  Figure: typeof Robot
  tile: string
  className?: string
}) {
  return (
    <span
      className={`${styles[tile]} grid size-15 shrink-0 place-items-center rounded-[10px] ${className}`}
    >
      <Figure className="size-9" />
    </span>
  )
}

function Line({ server, side: { entry, ran, busy } }: { server: ServerRole; side: Side }) {
  const t = useWords()
  const { text, line } = serverLook[server]
  const quiet = busy === 'waiting' || busy === 'next' || (ran && !entry && !busy)
  return (
    <div className="flex flex-col justify-center text-center text-base max-md:hidden">
      <p
        className={`flex items-center justify-center gap-2 font-semibold ${quiet ? 'text-muted' : text}`}
      >
        {server === 'token' && <Icon name="arrow-left" className="size-4.5" />}
        {t(`${server}.ask`)}
        {server === 'business' && <Icon name="arrow-right" className="size-4.5" />}
      </p>
      {busy === 'under-way' ? (
        <div
          className={`${styles.travelling} ${line} h-1.5`}
          data-towards={server === 'token' ? 'left' : 'right'}
        />
      ) : entry && !busy ? (
        <div
          key={entry.startedDateTime}
          data-server={server}
          className={`${styles.drawn} ${line} h-1.5 bg-current`}
        />
      ) : (
        <div className="h-1.5 pt-px">
          <div className="border-t-3 border-dashed border-control" />
        </div>
      )}
      <div className="grid justify-center">
        <LineWords server={server} side={{ entry, ran, busy }} />
      </div>
    </div>
  )
}

function LineWords({
  server,
  side: { entry, ran, busy },
}: {
  server: ServerRole
  side: Omit<Side, 'calls'>
}) {
  const t = useWords()
  const row = 'flex items-center gap-1.5 text-base leading-normal'
  if (busy) {
    return (
      <p className={`${row} text-muted`}>
        <BusyWords server={server} busy={busy} />
      </p>
    )
  }
  if (!ran) return <p className={`${row} text-muted`}>{t('idle')}</p>
  if (!entry) {
    return (
      <p className={`${row} text-muted`}>
        <Icon name="skipped" className="size-4.5" />
        {t('notCalled.title')}
      </p>
    )
  }
  const { status } = entry.response
  const good = !hasFailed(entry)
  const words = good ? t(`${server}.given`) : t(`${server}.refused`)
  return (
    <p className={`${row} font-semibold ${good ? 'text-passed' : 'text-failed'}`}>
      <Icon name={good ? 'passed' : 'failed'} className="size-4.5" />
      <span>
        {`${status || t('noAnswer')} · ${words}`}
        <span className="max-lg:hidden">{` · ${t('ms', { ms: Math.round(entry.time) })}`}</span>
      </span>
    </p>
  )
}
