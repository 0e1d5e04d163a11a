import { Icon } from '#components/ui/icon.tsx'
import { useSession } from './words.tsx'

/** That the connection is lost and that it is tried again; stays until it is back. */
export function ConnectionNote({ connected }: { connected: boolean }) {
  const { t } = useSession()
  return (
    <div role="status" className="empty:-mb-5">
      {!connected && (
        <p className="flex items-center gap-3 rounded-lg border-2 border-ink bg-sand px-4 pt-2.5 pb-2 text-base leading-normal">
          <Icon name="offline" />
          {t('connection.lost')}
        </p>
      )}
    </div>
  )
}
