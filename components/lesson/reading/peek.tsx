'use client'

import { useEffect, useRef, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { Language } from '#lib/i18n/languages.ts'
import styles from './peek.module.css'

/**
 * Shows a block's twin in the other language under it, and puts it away again.
 *
 * @param lang - the other language
 * @param name - its name in its own words
 * @param short - the beginning of the name, where there is little room
 * @param failed - said when the twin could not be fetched
 */
export function Peek({
  lang,
  slug,
  block,
  name,
  short,
  failed,
}: {
  lang: Language
  slug: string
  block: string
  name: string
  short: string
  failed: string
}) {
  const [open, setOpen] = useState(false)
  const [twin, setTwin] = useState<Node[]>()
  const [problem, setProblem] = useState(false)
  const panel = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (twin && open) panel.current?.replaceChildren(...twin)
  }, [twin, open])

  // What fetches a twin comes with the first wish for one.
  async function load() {
    const { fetchTwin } = await import('./twin.ts')
    return fetchTwin(lang, slug, block)
  }

  async function press() {
    setOpen(!open)
    setProblem(false)
    if (open || twin) return
    try {
      setTwin(await load())
    } catch {
      setProblem(true)
      setOpen(false)
    }
  }

  return (
    <div className={`peek ${styles.peek} ${open ? `peek-open ${styles.open}` : ''}`}>
      <button
        type="button"
        aria-expanded={open}
        aria-keyshortcuts="e"
        title="e"
        data-peek={block}
        onClick={press}
        onPointerEnter={() => load().catch(() => {})}
        className={styles.button}
      >
        <Icon name={open ? 'close' : 'swap'} className="size-4.5 lg:hidden" />
        <span aria-hidden="true" className={`${styles.short} font-names`}>
          {short}
        </span>
        <span className={`${styles.name} font-names`}>{name}</span>
      </button>
      {open && twin && (
        <div className={styles.panel}>
          <p aria-hidden="true" className={`${styles.title} font-names`}>
            {name}
          </p>
          <div ref={panel} lang={lang} className={styles.twin} />
        </div>
      )}
      <p role="status" className="text-base text-warn">
        {problem && failed}
      </p>
    </div>
  )
}
