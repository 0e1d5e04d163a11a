import { useState } from 'react'
import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'

/** The few tokens a minute that a tightened limit leaves. */
const few = 2

const servers = { auth: 'Token API', api: 'Business API' } as const

/** One thing that is done to the clients, and what people will see then. */
interface Act {
  id: 'rotate' | 'revoke' | 'narrow' | 'limit' | 'auth' | 'api' | 'pass' | 'bound' | 'dpop'
  label: string
  /** Whether it is done and can be taken back. */
  on?: boolean
  /** Whether it needs the Token API, which may be stopped. */
  asks?: boolean
  path: '/class' | '/loose'
  body: object
}

/** What the facilitator may do to the class's clients, live: nobody else's clients feel it. */
export function ClassCard({ snapshot, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { t } = useSession()
  const [busy, setBusy] = useState<Act['id']>()
  const { stopped } = snapshot.class

  async function press({ id, path, body, asks }: Act) {
    if (busy || (asks && stopped === 'auth')) return
    setBusy(id)
    await ask(path, body)
    setBusy(undefined)
  }

  return (
    <section aria-labelledby="class" className="card p-4 sm:p-6">
      <h2 id="class" className="text-xl">
        {t('present.class')}
      </h2>
      <p className="text-base text-muted">{t('present.classHint')}</p>
      <ul className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {useActs(snapshot).map((act) => {
          const blocked = Boolean(act.asks) && stopped === 'auth'
          return (
            <li key={act.id} className="grid content-start gap-1">
              <Button
                aria-disabled={blocked || busy === act.id}
                aria-describedby={`effect-${act.id}`}
                onClick={() => press(act)}
                className={act.on ? 'border-2 border-ink bg-yellow-wash font-bold' : ''}
              >
                {busy === act.id ? t('wait') : act.label}
              </Button>
              <p id={`effect-${act.id}`} className="text-sm leading-normal text-muted">
                {t(blocked ? 'present.needsAuth' : `present.effects.${act.id}`)}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function useActs({ class: rules, loose }: Snapshot): Act[] {
  const { t } = useSession()
  const { scope, tokensPerMinute, stopped, dpop } = rules
  const narrow = scope === 'orders:read'
  const limited = tokensPerMinute !== null
  const path = '/class'
  const passBound: Act = {
    id: 'bound',
    label: t('present.passBound'),
    asks: true,
    path: '/loose',
    body: { loose: true },
  }
  return [
    { id: 'rotate', label: t('present.rotate'), path, body: { rotate: true } },
    { id: 'revoke', label: t('present.revoke'), asks: true, path, body: { revoke: true } },
    {
      id: 'narrow',
      label: t(narrow ? 'present.widen' : 'present.narrow'),
      on: narrow,
      path,
      body: { scope: narrow ? 'orders:read orders:write' : 'orders:read' },
    },
    {
      id: 'limit',
      label: limited ? t('present.noLimit') : t('present.limit', { count: few }),
      on: limited,
      path,
      body: { tokensPerMinute: limited ? null : few },
    },
    ...(['auth', 'api'] as const).map((server): Act => {
      const on = stopped === server
      const label = t(on ? 'present.start' : 'present.stop', { server: servers[server] })
      return { id: server, label, on, path, body: { stopped: on ? null : server } }
    }),
    {
      id: 'pass',
      label: t(loose ? 'present.take' : 'present.pass'),
      on: loose !== null,
      asks: loose === null,
      path: '/loose',
      body: { loose: loose === null },
    },
    {
      id: 'dpop',
      label: t(dpop ? 'present.dpopOff' : 'present.dpopOn'),
      on: dpop,
      path,
      body: { dpop: !dpop },
    },
    ...(dpop && loose && !loose.bound ? [passBound] : []),
  ]
}
