import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import type { Ask } from './use-ask.ts'
import { useSession } from './words.tsx'

/** The few tokens a minute that a tightened limit leaves. */
const few = 2

const servers = { auth: 'Token API', api: 'Business API' } as const

/** What the facilitator may do to the class's clients, live: nobody else's clients feel it. */
export function ClassCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { t } = useSession()
  const { loose } = snapshot
  const { scope, tokensPerMinute, stopped, rotated, revoked, dpop } = snapshot.class
  const set = (change: object) => ask('/class', change)
  const narrow = scope === 'orders:read'
  return (
    <section aria-labelledby="class" className="card p-4 sm:p-6">
      <h2 id="class" className="text-xl">
        {t('present.class')}
      </h2>
      <p className="text-base text-muted">{t('present.classHint')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => set({ rotate: true })}>
          {t('present.rotate')}
          <Times count={rotated.times} />
        </Button>
        <Button onClick={() => set({ revoke: true })}>
          {t('present.revoke')}
          <Times count={revoked.times} />
        </Button>
        <Switch
          on={narrow}
          onPress={() => set({ scope: narrow ? 'orders:read orders:write' : 'orders:read' })}
        >
          {narrow ? t('present.widen') : t('present.narrow')}
        </Switch>
        <Switch
          on={tokensPerMinute !== null}
          onPress={() => set({ tokensPerMinute: tokensPerMinute === null ? few : null })}
        >
          {tokensPerMinute === null ? t('present.limit', { count: few }) : t('present.noLimit')}
        </Switch>
        {(['auth', 'api'] as const).map((server) => (
          <Switch
            key={server}
            on={stopped === server}
            onPress={() => set({ stopped: stopped === server ? null : server })}
          >
            {t(stopped === server ? 'present.start' : 'present.stop', { server: servers[server] })}
          </Switch>
        ))}
        <Switch on={loose !== null} onPress={() => ask('/loose', { loose: loose === null })}>
          {loose ? t('present.take') : t('present.pass')}
        </Switch>
        <Switch on={dpop} onPress={() => set({ dpop: !dpop })}>
          {dpop ? t('present.dpopOff') : t('present.dpopOn')}
        </Switch>
      </div>
    </section>
  )
}

function Switch({
  on,
  onPress,
  children,
}: {
  on: boolean
  onPress: () => void
  children: React.ReactNode
}) {
  return (
    <Button onClick={onPress} className={on ? 'border-2 border-ink bg-yellow-wash font-bold' : ''}>
      {children}
    </Button>
  )
}

function Times({ count }: { count: number }) {
  const { t } = useSession()
  if (count === 0) return null
  return <span className="text-base text-muted">{t('present.times', { count })}</span>
}
