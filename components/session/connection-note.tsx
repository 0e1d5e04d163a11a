import { Icon } from '#components/ui/icon.tsx'
import { useSession } from './words.tsx'

/** That the connection is lost and that it is tried again; stays until it is back. */
export function ConnectionNote({
  connected,
  className,
}: {
  connected: boolean
  className?: string
}) {
  const { t } = useSession()
  return (
    <div role="status" className={className}>
      {!connected && (
        <p className="flex items-center gap-3 rounded-lg border-2 border-ink bg-sand px-4 pt-2.5 pb-2 text-base leading-normal">
          <Icon name="offline" />
          {t('connection.lost')}
        </p>
      )}
    </div>
  )
}
