import { Icon } from '#components/ui/icon.tsx'

/** The disc of a station on the line map: its number, bigger and yellow where the reader is, a tick when done. */
export function Stop({ number }: { number: number }) {
  return (
    <span className="grid size-10 shrink-0 place-items-center" aria-hidden="true">
      <span className="stop">
        <span className="stop-number">{number}</span>
        <span className="stop-tick">
          <Icon name="tick" className="size-4.5" />
        </span>
      </span>
    </span>
  )
}
