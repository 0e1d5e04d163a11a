import { type ComponentProps, type ReactNode, useId } from 'react'

/** A field with its label above, and below it a hint, or instead of it what is wrong. */
export function Field({
  label,
  hint,
  wrong,
  className = '',
  ...props
}: ComponentProps<'input'> & { label: string; hint?: ReactNode; wrong?: string | undefined }) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-base leading-normal font-bold">
        {label}
      </label>
      <input
        {...props}
        id={id}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={hint ? `${id}-note` : undefined}
        className={`min-h-12 w-full min-w-0 rounded-lg border-2 bg-card px-3.5 pt-1 text-ink ${wrong ? 'border-failed' : 'border-control'} ${className}`}
      />
      {hint && (
        <p
          id={`${id}-note`}
          aria-live="polite"
          className={`min-h-6 text-base leading-normal ${wrong ? 'font-bold' : ''}`}
        >
          {wrong ?? hint}
        </p>
      )}
    </div>
  )
}

/**
 * Takes over what was typed before the page's script was there; React would put the empty text of
 * its state in its place. @param take - sets the state; give the result to a field as its `ref`
 */
export function typedEarly(take: (typed: string) => void) {
  return (input: HTMLInputElement | null) => {
    if (input?.value) take(input.value)
  }
}
