'use client'

import { useEffect } from 'react'
import { device } from '#lib/course/kept.ts'
import { answeredItems, reach } from '#lib/course/progress.ts'
import { visitStart } from '#lib/course/visit.ts'

/**
 * Notes on this device how far the reader of a lesson has come. The lesson is done when its last
 * block was in sight, or when all its questions were answered.
 */
export function TrackProgress({ slug, questions }: { slug: string; questions: number }) {
  useEffect(() => {
    visitStart()
    const blocks = Array.from(document.querySelectorAll<HTMLElement>('main [data-block]'))
    const look = () => {
      const top = (block: HTMLElement) => block.getBoundingClientRect().top
      const read = blocks.findLast((block) => top(block) < innerHeight / 2) ?? blocks[0]
      const last = blocks.at(-1)
      const end = last !== undefined && top(last) < innerHeight - 40
      const here = end ? last : read
      if (here?.dataset.block) {
        device.update((kept) => reach(kept, slug, here.dataset.block ?? '', end))
      }
    }
    const observer = new IntersectionObserver(look, { rootMargin: '0px 0px -50% 0px' })
    for (const block of blocks) observer.observe(block)
    const bottom = new IntersectionObserver(look, { rootMargin: '0px 0px -40px 0px' })
    const last = blocks.at(-1)
    if (last) bottom.observe(last)
    const answered = device.subscribe(() => {
      const { stations } = device.get()
      const block = stations[slug]?.block
      if (block && answeredItems(device.get(), slug) >= questions) {
        device.update((kept) => reach(kept, slug, block, true))
      }
    })
    return () => {
      observer.disconnect()
      bottom.disconnect()
      answered()
    }
  }, [slug, questions])
  return null
}
