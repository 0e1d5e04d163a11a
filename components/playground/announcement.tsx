import { useWords } from './language.tsx'
import type { ServerRole, Side } from './result/call-states.ts'
import { useOutcome } from './result/use-outcome.ts'
import type { Result } from './store.ts'

/** Tells a screen reader how the run stands, without moving the focus. */
export function Announcement({
  sides,
  result,
  running,
}: {
  sides: Record<ServerRole, Side>
  result: Result | undefined
  running: boolean
}) {
  const t = useWords()
  const outcome = useOutcome(result)
  const status = ({ entry }: Side) => {
    if (!entry) return t('notCalled.title')
    return entry.response.status ? String(entry.response.status) : t('noAnswer')
  }
  const told = [
    t('announce', { token: status(sides.token), business: status(sides.business) }),
    outcome?.title.replaceAll('`', ''),
  ]
  const ended = result ? told.filter(Boolean).join('. ') : ''
  return (
    <p role="status" className="sr-only">
      {running ? t('running.announce') : ended}
    </p>
  )
}
