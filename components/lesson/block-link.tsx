import { Icon } from '#components/ui/icon.tsx'

/** A block's own address. `CopyLinks` copies it when it is pressed. */
export function BlockLink({ id, label }: { id: string; label: string }) {
  return (
    <a href={`#${id}`} aria-label={label} className="block-link print:hidden">
      <Icon name="link" />
    </a>
  )
}
