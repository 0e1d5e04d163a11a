import { useState } from 'react'
import type { SessionProblem } from './api.ts'
import { room } from './store.ts'

/**
 * Asks the session for something, as the facilitator may.
 *
 * @param path - after the code
 * @returns whether it was done
 */
export type Ask = (path: string, body?: object) => Promise<boolean>

/** Asks of the session whose last problem is kept until the next one. */
export function useAsk(): { ask: Ask; problem: SessionProblem | undefined } {
  const [problem, setProblem] = useState<SessionProblem>()
  const ask: Ask = async (path, body) => {
    const answer = await room.send(path, body)
    setProblem('problem' in answer ? answer.problem : undefined)
    return 'data' in answer
  }
  return { ask, problem }
}
