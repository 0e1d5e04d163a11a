import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { TlsConnection } from '#lib/wire/har.ts'

/** What stands below the messages where they went over TLS: who showed which certificate. */
export function TlsNote({ tls: { protocol, clientCertificate } }: { tls: TlsConnection }) {
  const t = useWords()
  return (
    <p className="mx-4 mt-3 flex gap-3 rounded-lg border border-dashed border-wire-dim px-4 py-2 font-text text-base leading-normal text-wire-dim">
      <Icon name="lock" className="mt-0.5 size-5 text-wire-text" />
      <span className="min-w-0">
        <span className="block text-wire-text">{t('tls.over', { protocol })}</span>
        {clientCertificate ? (
          <>
            {t('tls.shown')}{' '}
            <code className="text-sm break-all text-wire-text">{`${clientCertificate.subject} x5t#S256: ${clientCertificate['x5t#S256']}`}</code>
          </>
        ) : (
          t('tls.notShown')
        )}
      </span>
    </p>
  )
}
