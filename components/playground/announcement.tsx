import type { ServerRole, Side } from './call-states.ts'
import { useWords } from './language.tsx'

/** Tells a screen reader how the run stands, without moving the focus. */
export function Announcement({
  sides,
  running,
}: {
  sides: Record<ServerRole, Side>
  running: boolean
}) {
  const t = useWords()
  const status = ({ entry }: Side) => {
    if (!entry) return t('notCalled.title')
    return entry.response.status ? String(entry.response.status) : t('noAnswer')
  }
  const result = sides.token.ran
    ? t('announce', { token: status(sides.token), business: status(sides.business) })
    : ''
  return (
    <p role="status" className="sr-only">
      {running ? t('running.announce') : result}
    </p>
  )
}
