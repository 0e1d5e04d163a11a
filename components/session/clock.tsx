import { useEffect, useState } from 'react'
import { serverNow } from './server-clock.ts'
import { useSession } from './words.tsx'

/** What is left until a moment, counted down by the second; after it, that the time is up. */
export function Clock({ until, className = '' }: { until: string; className?: string }) {
  const { t } = useSession()
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 500)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  const over = seconds === 0
  return (
    <p
      role={over ? 'status' : 'timer'}
      className={`font-board font-bold ${over ? 'text-failed' : 'text-amber'} ${className}`}
    >
      {over ? t('clock.over') : t('clock.left', { time })}
    </p>
  )
}
