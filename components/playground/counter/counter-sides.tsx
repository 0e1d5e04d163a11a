import type { ReactNode } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { failedCheck } from '#lib/wire/checks.ts'
import type { HarEntry } from '#lib/wire/har.ts'
import { errorCode } from '#lib/wire/outcome.ts'

/** Checks whose failures look alike from outside (RFC 6749 §5.2). */
const alike = ['client-known', 'client-proof']

/**
 * Both sides of the counter for a call that was refused: what its caller may know, and what only the
 * server's log says, if it says more; and the id that leads from the one to the other.
 */
export function CounterSides({ entry }: { entry: HarEntry }) {
  const t = useWords()
  const check = failedCheck(entry)
  const { status, statusText, headers } = entry.response
  if (!check) return null
  const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value
  const id = header('x-request-id')
  const challenge = header('www-authenticate')
  const vague = entry._call !== 'business' && alike.includes(check.id)
  return (
    <div className="grid gap-3 px-3 pb-4 text-base leading-normal sm:grid-cols-2 sm:px-4">
      {check._log && (
        <>
          <Half icon="eye" title={t('counter.outside')}>
            <p>
              <code>{`${status} ${statusText}`}</code>
            </p>
            {challenge && (
              <p>
                <code>{challenge}</code>
              </p>
            )}
            {!challenge?.includes('error=') && errorCode(entry) && (
              <p>
                <code>{errorCode(entry)}</code>
              </p>
            )}
          </Half>
          <Half icon="lock" title={t('counter.inside')}>
            <p className="font-typed-mono text-sm leading-6 break-words">
              {id && (
                <>
                  {`x-request-id: ${id}`}
                  <br />
                </>
              )}
              {check.id}: {check._log}
            </p>
          </Half>
        </>
      )}
      <p className="text-muted sm:col-span-2">
        {vague && <span>{t('counter.vague')} </span>}
        {id && <InlineText text={t('counter.find')} />}
      </p>
    </div>
  )
}

function Half({
  icon,
  title,
  children,
}: {
  icon: 'eye' | 'lock'
  title: string
  children: ReactNode
}) {
  const inside = icon === 'lock'
  return (
    <div
      className={`min-w-0 rounded-lg border px-3 py-2 ${inside ? 'border-dashed border-control bg-sand' : 'border-control'}`}
    >
      <h4 className="flex items-center gap-2 font-text text-base leading-normal font-bold">
        <Icon name={icon} className="size-4.5" />
        {title}
      </h4>
      {children}
    </div>
  )
}
