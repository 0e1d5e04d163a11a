import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { Counter, TicketSign, Train } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'

/** The four moments in a token's life. */
type At = 'got' | 'use' | 'renew' | 'ended'

interface MomentProps {
  at: At
  children: ReactNode
}

const signs: Record<At, ReactNode> = {
  got: <TicketSign className="h-4 w-7" />,
  use: <Train className="size-7" />,
  renew: <Counter className="size-7" />,
  ended: <Icon name="close" className="size-7" />,
}

/**
 * A token's life as a line with its moments: from left to right from 600 px up, below that from top
 * to bottom. The line is drawn; what it says stands in the list.
 */
export function Timeline({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children)
  return (
    <>
      {parts.filter((part) => !isMoment(part))}
      <ol className="timeline">
        {parts.filter(isMoment).map(({ props }) => (
          <li key={props.at} className={`moment moment-${props.at}`}>
            <span aria-hidden="true" className="moment-sign">
              {signs[props.at]}
            </span>
            <Stretch at={props.at} />
            <div className="moment-words">{props.children}</div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** One moment of a {@link Timeline}. */
export function Moment({ children }: MomentProps): ReactNode {
  return children
}

/** The stretch from one moment to the next: solid while the token is good, hatched where time runs out. */
function Stretch({ at }: { at: At }) {
  if (at === 'ended') return null
  const end = at === 'renew'
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" className="stretch">
      <rect width="100" height="12" fill="currentColor" opacity={end ? 0.25 : 1} />
      {end &&
        [10, 30, 50, 70, 90].map((x) => (
          <path
            key={x}
            d={`M${x - 6} 12L${x + 6} 0`}
            stroke="currentColor"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
        ))}
    </svg>
  )
}

function isMoment(part: ReactNode): part is ReactElement<MomentProps> {
  return isValidElement(part) && part.type === Moment
}
