import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { textOf } from '#components/lesson/prose/text-of.ts'
import styles from './diagram.module.css'
import { wrapText } from './drawn-text.ts'

interface GateProps {
  /** The check's id in a recording. */
  check: string
  /** What is answered to whoever does not get through: `401 invalid_token`. */
  out: string
  children: ReactNode
}

/** The drawing's own units; on a phone of 320 px one is about a pixel. */
const width = 300
const box = 152
const line = 19

/**
 * What a server looks at before it answers, drawn as gates one below the other: who does not get
 * through one leaves to the right, and hears why.
 *
 * @param end - what waits behind the last one: `200`
 * @param alt - the same in words, for those who do not see it
 */
export function Gates({ end, alt, children }: { end: string; alt: string; children: ReactNode }) {
  let y = 8
  const gates = Children.toArray(children)
    .filter(isGate)
    .map(({ props: { check, out, children: words } }) => {
      const lines = wrapText(textOf(words), (box - 20) / 14)
      const answer = wrapText(out, (width - box - 36) / 14)
      const height = Math.max(lines.length, answer.length) * line + 14
      const top = y
      y += height + 20
      return { check, lines, answer, height, top, middle: top + height / 2 }
    })
  return (
    <svg
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${width} ${y + 40}`}
      className={`${styles.drawing} card`}
    >
      {gates.map(({ check, lines, answer, height, top, middle }) => (
        <g key={check}>
          <g className={styles.framework}>
            <rect className={styles.box} x={6} y={top} width={box} height={height} rx={8} />
            <path className={styles.request} d={`M40 ${top + height}v14`} />
            <path className={styles.tip} d={`M40 ${top + height + 18}l-5.5 -9h11z`} />
          </g>
          <g className={styles.no}>
            <path className={styles.request} d={`M${box + 6} ${middle}h16`} />
            <path className={styles.tip} d={`M${box + 28} ${middle}l-9 -5.5v11z`} />
          </g>
          <Column lines={lines} x={16} middle={middle} className={styles.label} />
          <Column lines={answer} x={box + 34} middle={middle} className={styles.refusal} />
        </g>
      ))}
      <g className={styles.passed}>
        <rect className={styles.box} x={6} y={y} width={68} height={32} rx={8} />
      </g>
      <Column lines={[end]} x={24} middle={y + 16} className={styles.label} />
    </svg>
  )
}

/** One check of {@link Gates}. */
export function Gate({ children }: GateProps): ReactNode {
  return children
}

/** Lines of text, one below the other around their middle. */
function Column({
  lines,
  x,
  middle,
  className,
}: {
  lines: string[]
  x: number
  middle: number
  className: string | undefined
}) {
  const first = middle - (lines.length * line) / 2 + 14
  return (
    <text className={className}>
      {lines.map((text, index) => (
        <tspan key={text} x={x} y={first + index * line}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

function isGate(part: ReactNode): part is ReactElement<GateProps> {
  return isValidElement(part) && part.type === Gate
}
