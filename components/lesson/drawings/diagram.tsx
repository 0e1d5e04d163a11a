import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { textOf } from '#components/lesson/prose/text-of.ts'
import { Counter, Robot, Train } from '#components/ui/figures.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import styles from './diagram.module.css'
import { wrapText } from './drawn-text.ts'

/** Who takes part in an exchange, always in this order from left to right. */
const everybody = ['framework', 'token', 'business'] as const
type Lane = (typeof everybody)[number]

interface ArrowProps {
  from: Lane
  to: Lane
  /** It is refused. */
  no?: boolean
  children: ReactNode
}

interface DoesProps {
  who: Lane
  children: ReactNode
}

const figures = { framework: Robot, token: Counter, business: Train }

/** The drawing's own units; on a phone of 320 px one is about a pixel. */
const width = 300
const letter = 14
const line = 19
const heads = 74

/**
 * Who says what to whom, drawn: a lane for each that takes part, and from top to bottom an
 * {@link Arrow} for each message and a {@link Does} for what one does alone. Answers are dashed.
 *
 * @param lanes - who takes part: `framework token business`
 * @param alt - the same in words, for those who do not see it
 */
export function Diagram({
  lang,
  lanes,
  alt,
  children,
}: {
  lang: Language
  lanes: string
  alt: string
  children: ReactNode
}) {
  const shown = everybody.filter((lane) => lanes.split(' ').includes(lane))
  const margin = shown.length === 2 ? 60 : 46
  const step = (width - 2 * margin) / (shown.length - 1)
  const at = (lane: Lane) => margin + step * shown.indexOf(lane)
  let y = heads
  const rows = Children.toArray(children)
    .filter((part) => isArrow(part) || isDoes(part))
    .map((part) => {
      const row = isArrow(part) ? arrow(part.props, at, y) : doing(part.props, at, y)
      y += row.height
      return row.drawn
    })
  const height = y + 8
  return (
    <svg
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${width} ${height}`}
      className={`${styles.drawing} card`}
    >
      {shown.map((lane) => (
        <Head key={lane} lang={lang} lane={lane} x={at(lane)} end={height - 6} />
      ))}
      {rows}
    </svg>
  )
}

/** One message of a {@link Diagram}. */
export function Arrow({ children }: ArrowProps): ReactNode {
  return children
}

/** What one does alone in a {@link Diagram}. */
export function Does({ children }: DoesProps): ReactNode {
  return children
}

function Head({ lang, lane, x, end }: { lang: Language; lane: Lane; x: number; end: number }) {
  const Sign = figures[lane]
  const name = translator(lang)(`playground.${lane}.name`)
  return (
    <g className={styles[lane]}>
      <path className={styles.lane} d={`M${x} ${heads - 6}V${end}`} />
      <Sign x={x - 14} y={6} width={28} height={28} />
      <Lines lines={wrapText(name, 5.6, 'bold')} x={x} y={50} className={styles.name} gap={15} />
    </g>
  )
}

/** A piece of the drawing, and how much room it takes from top to bottom. */
interface Row {
  drawn: ReactNode
  height: number
}

function arrow({ from, to, no, children }: ArrowProps, at: (lane: Lane) => number, y: number): Row {
  const [start, end] = [at(from), at(to)]
  const middle = (start + end) / 2
  const room = Math.min(2 * middle - 12, 2 * (width - middle) - 12, Math.abs(end - start) + 64)
  const lines = wrapText(textOf(children), room / letter)
  const level = y + lines.length * line + 8
  const toRight = end > start
  const tip = toRight ? end - 3 : end + 3
  const back = toRight ? -9 : 9
  const server = from === 'framework' ? to : from
  return {
    height: lines.length * line + 22,
    drawn: (
      <g key={y} className={no ? styles.no : styles[server]}>
        <path
          className={to === 'framework' ? styles.answer : styles.request}
          d={`M${start} ${level}H${tip}`}
        />
        <path className={styles.tip} d={`M${tip} ${level}l${back} -5.5v11z`} />
        <Lines lines={lines} x={middle} y={y + 14} className={styles.label} gap={line} />
      </g>
    ),
  }
}

function doing({ who, children }: DoesProps, at: (lane: Lane) => number, y: number): Row {
  const lines = wrapText(textOf(children), 122 / letter)
  const box = 140
  const left = Math.min(Math.max(at(who) - box / 2, 4), width - box - 4)
  return {
    height: lines.length * line + 26,
    drawn: (
      <g key={y} className={styles[who]}>
        <rect
          className={styles.box}
          x={left}
          y={y}
          width={box}
          height={lines.length * line + 12}
          rx={8}
        />
        <Lines lines={lines} x={left + box / 2} y={y + line} className={styles.label} gap={line} />
      </g>
    ),
  }
}

/** Lines of text, each in the middle above its place. */
function Lines({
  lines,
  x,
  y,
  gap,
  className,
}: {
  lines: string[]
  x: number
  y: number
  gap: number
  className: string | undefined
}) {
  return (
    <text className={className} textAnchor="middle">
      {lines.map((text, index) => (
        <tspan key={text} x={x} y={y + index * gap}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

function isArrow(part: ReactNode): part is ReactElement<ArrowProps> {
  return isValidElement(part) && part.type === Arrow
}

function isDoes(part: ReactNode): part is ReactElement<DoesProps> {
  return isValidElement(part) && part.type === Does
}
