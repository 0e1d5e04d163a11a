import { useEffect, useState } from 'react'

/** Whether something has been so for longer than `ms`: what passes quickly is not shown. */
export function useAfter(so: boolean, ms: number): boolean {
  const [after, setAfter] = useState(false)
  useEffect(() => {
    if (!so) return
    const timer = setTimeout(() => setAfter(true), ms)
    return () => {
      clearTimeout(timer)
      setAfter(false)
    }
  }, [so, ms])
  return so && after
}
