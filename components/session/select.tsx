import { type ReactNode, useId } from 'react'

/** A list to choose one of, with its label above. */
export function Select({
  label,
  value,
  onChange,
  children,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}) {
  const id = useId()
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-base leading-normal text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="min-h-12 w-full min-w-0 cursor-pointer rounded-lg border border-control bg-card px-3 text-base text-ink"
      >
        {children}
      </select>
    </div>
  )
}
