import { useState } from 'react'
import { room } from '#components/session/store.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'

/** «Hands up, I am stuck», which the facilitator alone sees. */
export function HandButton({ up, quiet = false }: { up: boolean; quiet?: boolean }) {
  const { t } = useSession()
  const [pressed, setPressed] = useState<boolean>()
  const shown = pressed ?? up

  async function press() {
    setPressed(!shown)
    await room.tell({ hand: !shown })
    setPressed(undefined)
  }

  return (
    <div className="grid">
      <Button
        onClick={press}
        className={`${shown ? 'border-2 border-ink bg-yellow-wash' : ''} ${quiet ? 'max-sm:px-3' : ''}`}
      >
        <Hand />
        <span className={quiet ? 'max-sm:sr-only' : ''}>
          {shown ? t('room.hand.down') : t('room.hand.up')}
        </span>
      </Button>
      <p role="status" className={quiet ? 'sr-only' : 'text-base leading-normal text-muted'}>
        {shown && up ? t('room.hand.said') : ''}
      </p>
    </div>
  )
}

/** An open hand. */
export function Hand({ className = 'size-5' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={className}>
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11M11 10.5V4a1.5 1.5 0 0 1 3 0v7M14 11V5.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-.5a6 6 0 0 1-5-2.700L3.300 15.200a1.400 1.400 0 0 1 2.300-1.600L8 16"
      />
    </svg>
  )
}
