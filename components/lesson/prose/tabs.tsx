'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { choose, useChoice } from '#components/lesson/runs/choices.ts'

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/**
 * Tabs (WAI-ARIA): arrow keys move between them, and only the chosen one is in the tab order. The
 * style sheet shows all panels, and no tabs, where there is no script.
 *
 * @param id - begins the ids of tabs and panels
 * @param name - the key under which the choice outlives a change of language
 * @param children - one panel for each of the names
 */
export function Tabs({
  id,
  name,
  label,
  names,
  children,
}: {
  id: string
  name: string
  label: string
  names: string[]
  children: ReactNode[]
}) {
  const chosen = useChoice(name) ?? 0
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent) {
    const to = steps[event.key]?.(chosen, names.length)
    if (to === undefined) return
    event.preventDefault()
    choose(name, to)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
  }

  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} onKeyDown={move} className="tab-list">
        {names.map((title, index) => (
          <button
            key={title}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-controls={`${id}-panel-${index}`}
            aria-selected={index === chosen}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(name, index)}
            className="tab"
          >
            {title}
          </button>
        ))}
      </div>
      {children.map((panel, index) => (
        <div
          key={names[index]}
          role="tabpanel"
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
          data-chosen={index === chosen}
          className="tab-panel"
        >
          {panel}
        </div>
      ))}
    </div>
  )
}
