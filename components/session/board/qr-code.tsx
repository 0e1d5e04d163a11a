import { generate } from 'lean-qr'

/** The light edge that a camera needs, in modules (ISO/IEC 18004: 4). */
const quiet = 4

/** A text as a QR code: black on white by day and by night, because cameras want it so. */
export function QrCode({
  text,
  label,
  className,
}: {
  text: string
  label: string
  className?: string
}) {
  const code = generate(text)
  const size = code.size + 2 * quiet
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) =>
      code.get(x, y) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '',
    ).join(''),
  )
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={rows.join('')} />
    </svg>
  )
}
