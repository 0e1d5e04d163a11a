'use client'

import { type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { device } from '#lib/course/kept.ts'

/**
 * Keeps which boxes below it are ticked, on this device, and ticks them again. A press anywhere on a
 * line ticks it.
 *
 * @param name - the list's key, by lesson and block, never by language
 */
export function KeepTicks({ name, children }: { name: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)

  const boxes = () =>
    Array.from(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])

  function keep() {
    const ticked = boxes().filter(({ checked }) => checked)
    device.update((kept) => ({
      ...kept,
      ticks: { ...kept.ticks, [name]: ticked.map(({ value }) => value) },
    }))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes of a list never change
  useLayoutEffect(() => {
    const show = () => {
      const ticked = device.get().ticks[name] ?? []
      for (const box of boxes()) box.checked = ticked.includes(box.value)
    }
    // What was ticked before this script arrived stands in the document only.
    if (boxes().some(({ checked }) => checked)) keep()
    show()
    return device.subscribe(show)
  }, [name])

  useEffect(() => {
    const element = list.current
    element?.addEventListener('change', keep)
    return () => element?.removeEventListener('change', keep)
  })

  function press(event: MouseEvent) {
    const target = event.target as Element
    if (target.closest('a, button, input') || getSelection()?.type === 'Range') return
    target.closest('.tick')?.querySelector('input')?.click()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's bigger target for what the boxes do
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the boxes themselves
    <div ref={list} onClick={press}>
      {children}
    </div>
  )
}
