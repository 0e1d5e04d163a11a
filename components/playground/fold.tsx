import { Icon } from '#components/ui/icon.tsx'

/** The small button below a field that unfolds what stands elsewhere in the form. */
export function Fold({
  open,
  onToggle,
  controls,
  children,
}: {
  open: boolean
  onToggle: (open: boolean) => void
  /** The id of what it unfolds. */
  controls: string
  children: string
}) {
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={() => onToggle(!open)}
      className="flex min-h-6 cursor-pointer items-center gap-1 text-left underline underline-offset-3"
    >
      {children}
      <Icon name="chevron-down" className={`size-3.5 ${open ? 'rotate-180' : ''}`} />
    </button>
  )
}
