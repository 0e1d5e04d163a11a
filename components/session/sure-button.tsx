import { type MouseEvent, type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useSession } from './words.tsx'

/** A button for what cannot be undone: it wants a second press, and forgets the first one elsewhere. */
export function SureButton({
  label,
  onSure,
  className = '',
  children,
}: {
  /** Its name, where the words on it do not say enough. */
  label?: string
  onSure: () => void
  className?: string
  children: ReactNode
}) {
  const { t } = useSession()
  const [sure, setSure] = useState(false)

  function press({ currentTarget }: MouseEvent<HTMLElement>) {
    // In Safari a press does not bring the focus, and what has none cannot lose it.
    currentTarget.focus()
    setSure(!sure)
    if (sure) onSure()
  }

  return (
    <>
      <Button
        aria-label={sure ? undefined : label}
        onClick={press}
        onBlur={() => setSure(false)}
        className={`${className} ${sure ? 'border-2 border-failed font-bold text-failed' : ''}`}
      >
        {sure ? t('present.sure') : children}
      </Button>
      <span role="status" className="sr-only">
        {sure && t('present.sure')}
      </span>
    </>
  )
}
