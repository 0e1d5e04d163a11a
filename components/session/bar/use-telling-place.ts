import { useEffect } from 'react'
import { room } from '#components/session/store.ts'
import { device } from '#lib/course/kept.ts'

/** So long a block must be in sight before it counts as being read, in ms. */
const pause = 2_000

/** Tells the session which block is being read here, as the lesson itself notes it on the device. */
export function useTellingPlace(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let told = ''
    const tell = () => {
      const { last: lesson = '', stations } = device.get()
      const block = stations[lesson]?.block
      const { room: snapshot } = room.get()
      if (!block || told === `${lesson}#${block}` || snapshot?.you.role !== 'participant') return
      told = `${lesson}#${block}`
      void room.tell({ place: { lesson, block } })
    }
    const stop = device.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(tell, pause)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
}
