import { Icon } from '#components/ui/icon.tsx'

/** Opens the search; `Search` listens for it. Between 900 and 1100 px only its sign is shown. */
export function SearchButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      data-search
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      className="needs-script inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded-full border border-control bg-card px-3 text-[0.9375rem] leading-normal hover:border-ink md:min-h-10 md:min-w-10 lg:px-4"
    >
      <Icon name="search" className="size-4.5" />
      <span className="md:max-lg:sr-only">{label}</span>
      <span
        aria-hidden="true"
        className="search-key hidden rounded border border-control px-1.5 font-mono text-muted text-xs leading-5 lg:block"
      >
        /
      </span>
    </button>
  )
}
