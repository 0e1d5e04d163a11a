import type { SVGProps } from 'react'

/**
 * Size and colour of a drawing as classes, or its place in a larger drawing: it is drawn in the text
 * colour, with holes.
 */
type Props = Pick<SVGProps<SVGSVGElement>, 'className' | 'x' | 'y' | 'width' | 'height'>

function Figure({ box, path, ...props }: Props & { box: string; path: string }) {
  return (
    <svg viewBox={box} aria-hidden="true" focusable="false" {...props}>
      <path fill="currentColor" fillRule="evenodd" d={path} />
    </svg>
  )
}

const robot =
  'M20 1a3 3 0 0 1 1.2 5.7V10H28a6 6 0 0 1 6 6v6a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6v-6a6 6 0 0 1 6-6h6.8V6.7A3 3 0 0 1 20 1zm-6 12.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zm12 0a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM15 23.4a1 1 0 0 0 0 2h10a1 1 0 0 0 0-2zM12.5 30.5h15a2 2 0 0 1 2 2V37a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-4.5a2 2 0 0 1 2-2z'

/** A small robot. */
export function Robot(props: Props) {
  return <Figure box="0 0 40 40" path={robot} {...props} />
}

const counter =
  'M6 3h28l3 8h-3v24a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V11H3zm4 25v-7a10 10 0 0 1 20 0v7h-3.5c0-3.2-1.7-5.3-3.7-6.1a4.3 4.3 0 1 0-5.6 0c-2 .8-3.7 2.9-3.7 6.1zm-1 2v3h22v-3z'

/** A counter with somebody behind its window. */
export function Counter(props: Props) {
  return <Figure box="0 0 40 40" path={counter} {...props} />
}

const train =
  'M14 1h12v3h-4v2h6a5 5 0 0 1 5 5v18a4 4 0 0 1-4 4l3 5h-4l-1.8-3H13.8L12 38H8l3-5a4 4 0 0 1-4-4V11a5 5 0 0 1 5-5h6V4h-4zm-3 10v9h8v-9zm10 0v9h8v-9zm-8.5 13a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zm15 0a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM17 25v3h6v-3z'

/** A local train, seen from the front. */
export function Train(props: Props) {
  return <Figure box="0 0 40 40" path={train} {...props} />
}

const ticketSign =
  'M1 1h38v7a4 4 0 0 0 0 8v7H1v-7a4 4 0 0 0 0-8zm3 3v1.7a7 7 0 0 1 0 12.6V20h32v-1.7a7 7 0 0 1 0-12.6V4zm9 2h2.5v2.5H13zm0 4.7h2.5v2.6H13zm0 4.8h2.5V18H13z'

/** A ticket. */
export function TicketSign(props: Props) {
  return <Figure box="0 0 40 24" path={ticketSign} {...props} />
}

const platformGap =
  'M7.5 2a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM4 19v-5a3.5 3.5 0 0 1 7 0v5zM0 21h14v14H0zM27 1h13v34H27zm3.5 5v8h6V6zM15 28l5-4v2.5h1V24l5 4-5 4v-2.5h-1V32z'

/** Somebody on a platform, a gap, a train. */
export function PlatformGap(props: Props) {
  return <Figure box="0 0 40 36" path={platformGap} {...props} />
}

const rack =
  'M6 3h28a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm2 3.5v3h4v-3zM6 15h28a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zm2 3.5v3h4v-3zM6 27h28a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zm2 3.5v3h4v-3z'

/** A server: three boxes, one on the other. */
export function Rack(props: Props) {
  return <Figure box="0 0 40 40" path={rack} {...props} />
}

const team =
  'M20 8a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM8 33a12 12 0 0 1 24 0zM7 11a4.500 4.500 0 0 1 5.300 4.400 9 9 0 0 0 1.500 4.900 15 15 0 0 0-6.500 8.200H0a9 9 0 0 1 5-8.200A4.500 4.500 0 0 1 7 11zM33 11a4.500 4.500 0 0 0-5.300 4.400 9 9 0 0 1-1.500 4.900 15 15 0 0 1 6.500 8.200H40a9 9 0 0 0-5-8.200A4.500 4.500 0 0 0 33 11z'

/** Three people. */
export function Team({ className }: Props) {
  return <Figure box="0 0 40 40" path={team} className={className} />
}
