import { type CSSProperties, useId } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { ColouredLine } from '#components/ui/coloured-line.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { OverlaidLine } from '#lib/wire/difference.ts'
import { lineText, type WireLine } from '#lib/wire/lines.ts'
import styles from '../playground.module.css'
import { LineNote } from './line-note.tsx'

/** From how many characters on a line shows only its beginning until it is asked about. */
const long = 240

const signs = { changed: '~', added: '+', missing: '-' }

/**
 * One message on the wire, line by line, laid over another or not. A line that means something is a button: it opens its
 * explanation below itself. `open` is the open line's key, so that a pane can have one at a time.
 */
export function WireMessage({
  name,
  lines,
  open,
  onOpen,
}: {
  /** Begins the lines' keys: unique in the pane. */
  name: string
  lines: readonly OverlaidLine[]
  open: string | undefined
  onOpen: (key: string | undefined) => void
}) {
  if (lines.length === 0) return null
  return (
    <ol className="py-3">
      {lines.map((line, index) => {
        const key = `${name}-${placeOf(lines, index)}`
        return (
          <li key={key}>
            <Line
              line={line}
              former={lines[index + 1]?.sign === 'changed'}
              open={open === key}
              onToggle={() => onOpen(open === key ? undefined : key)}
            />
          </li>
        )
      })}
    </ol>
  )
}

/**
 * Where a line stands in its own message, which stays when another is laid under it; a line of the
 * other one only where it stands now.
 */
function placeOf(lines: readonly OverlaidLine[], index: number): string {
  if (lines[index]?.sign === 'missing') return `gone-${index}`
  return String(lines.slice(0, index).filter(({ sign }) => sign !== 'missing').length)
}

function Line({
  line,
  former,
  open,
  onToggle,
}: {
  line: OverlaidLine
  /** It is what the next line was: that one is asked about. */
  former: boolean
  open: boolean
  onToggle: () => void
}) {
  const id = useId()
  const { explanations } = usePlayground()
  const t = useWords()
  const text = lineText(line)
  if (line.part === 'empty') return <div className="h-4" />
  const { sign } = line
  // What changed in a long line is to be seen at once.
  const shortened = text.length > long && sign !== 'changed'
  const spoken = sign ? `${t(`compare.${sign}`)}: ` : ''
  const ground = sign && !open ? styles[sign] : ''
  const note = former ? undefined : explanationOf(line, explanations.lines)
  const shown = (
    <>
      <span
        className={`${styles.wire} block ${shortened && !open ? styles.clamped : ''}`}
        style={{ '--hang': `${hangOf(text)}ch` } as CSSProperties}
      >
        <ColouredLine pieces={line.pieces} />
      </span>
      {shortened && !open && (
        <span className="block pl-[2ch] font-text text-sm text-wire-dim">
          {t('wire.characters', { count: text.length })}
        </span>
      )}
    </>
  )
  const mark = sign && (
    <>
      <span
        aria-hidden="true"
        className={`${styles[`sign-${sign}`]} w-4 shrink-0 text-center font-bold`}
      >
        {signs[sign]}
      </span>
      <span className="sr-only font-text">{spoken}</span>
    </>
  )
  if (!note) {
    return (
      <div className={`${ground} flex gap-2 border-l-3 border-transparent py-px pr-4 pl-2`}>
        {mark ?? <span className="w-4 shrink-0" />}
        <span className="min-w-0 flex-1">{shown}</span>
      </div>
    )
  }
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={
          shortened
            ? `${spoken}${text.slice(0, 60)}… ${t('wire.characters', { count: text.length })}`
            : undefined
        }
        onClick={onToggle}
        className={`${ground} flex w-full cursor-pointer gap-2 border-l-3 py-px pr-4 pl-2 text-left outline-offset-[-3px] ${open ? 'border-yellow bg-yellow/20' : 'border-transparent hover:bg-wire-text/8'}`}
      >
        {mark ?? (
          <Icon
            name={open ? 'chevron-down' : 'chevron-right'}
            className={`mt-1 size-4 ${open ? 'text-yellow' : 'text-wire-dim'}`}
          />
        )}
        <span className="min-w-0 flex-1">{shown}</span>
      </button>
      {open && <LineNote id={id} note={note} line={line} />}
    </>
  )
}

/** Spaces a line begins with, and two more: where its later rows begin. */
function hangOf(text: string): number {
  return (/^ */.exec(text)?.[0].length ?? 0) + 2
}

/** A line's explanation; an error code without words of its own has those of `error`. */
function explanationOf<Words>(line: WireLine, lines: Record<string, Words>): Words | undefined {
  if (!line.explain) return undefined
  return (
    lines[line.explain] ?? (line.explain.startsWith('error-') ? lines['member-error'] : undefined)
  )
}
