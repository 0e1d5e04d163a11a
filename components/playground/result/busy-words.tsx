import { useWords } from '#components/playground/language.tsx'
import type { ServerRole, Side } from './call-states.ts'

/** How far a server's call is while a run is under way, in words. */
export function BusyWords({ server, busy }: { server: ServerRole; busy: Side['busy'] }) {
  const t = useWords()
  if (busy === 'under-way') return t('running.underWay')
  return busy === 'next' ? t('running.next') : t(`running.wait.${server}`)
}
