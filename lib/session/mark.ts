/** What this device remembers of a session, so that every page of the course can show its bar. */
export interface Mark {
  /** The session's code, without the dash. */
  code: string
  role: 'facilitator' | 'participant'
  /** Whether pages of this device follow the facilitator. */
  follow: boolean
}

const key = 'session'

/** The session that this device is in, or undefined. */
export function readMark(): Mark | undefined {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Mark> | null
    return typeof value?.code === 'string'
      ? {
          code: value.code,
          role: value.role === 'facilitator' ? 'facilitator' : 'participant',
          follow: value.follow !== false,
        }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Remembers a session, or forgets it, and tells this tab by the event `session-mark`. Where the browser
 * keeps nothing, only the bar is missing.
 */
export function writeMark(mark: Mark | undefined): void {
  try {
    if (mark) localStorage.setItem(key, JSON.stringify(mark))
    else localStorage.removeItem(key)
  } catch {}
  dispatchEvent(new Event('session-mark'))
}

/**
 * Where this device asks for an exchange: in a session at the session's own address, with the
 * participant's own client, so that the board knows of it.
 */
export function exchangeAddress(): string {
  const mark = readMark()
  return mark?.role === 'participant' ? `/api/session/${mark.code}/exchange` : '/api/exchange'
}
