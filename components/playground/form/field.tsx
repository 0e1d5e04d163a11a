import { type ReactNode, useId } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'

/** What is wrong with a field, in the language that the server answered in. */
export interface FieldError {
  detail: string
  lang: Language
}

/**
 * The shared look of inputs and selects. On a phone their letters have 16 px: smaller ones make
 * Safari zoom in on the field, and stay there.
 */
export const control =
  'min-h-11 w-full min-w-0 rounded-lg border border-control bg-paper px-3 py-1.5 text-sm leading-normal text-ink pointer-coarse:text-base aria-invalid:border-2 aria-invalid:border-failed'

/** A labelled field: its control, a hint, and what is wrong with it. The control takes the given ids. */
export function Field({
  label,
  code = false,
  hint,
  error,
  className = '',
  children,
}: {
  label: string
  /** The label is a wire name. */
  code?: boolean
  hint?: ReactNode
  error?: FieldError
  className?: string
  children: (ids: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`flex min-w-0 flex-col ${className}`}>
      <label htmlFor={id} className="mb-1 text-base leading-normal font-semibold">
        {code ? <code className="text-sm">{label}</code> : label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p
          id={`${id}-error`}
          lang={error.lang}
          className="mt-1 flex gap-1.5 text-base leading-normal text-failed"
        >
          <Icon name="failed" className="mt-1 size-4" />
          <span className="min-w-0 break-words">{error.detail}</span>
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="mt-1 text-sm leading-normal text-muted">
          {hint}
        </div>
      )}
    </div>
  )
}
