import { useEffect } from 'react'
import type { Place } from '#lib/session/types.ts'

/** Marks the facilitator's block on a lesson's page, so that all eyes find it. */
export function useLeadSign(lead: Place | null | undefined, pathname: string): void {
  useEffect(() => {
    if (!lead || !pathname.endsWith(`/lessons/${lead.lesson}`)) return
    const block = document.querySelector(`main [data-block="${CSS.escape(lead.block)}"]`)
    block?.setAttribute('data-lead', '')
    return () => block?.removeAttribute('data-lead')
  }, [lead, pathname])
}
