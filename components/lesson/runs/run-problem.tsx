'use client'

import { Icon } from '#components/ui/icon.tsx'

/** Why nothing could be run; nothing where all is well. */
export function RunProblem({ problem }: { problem: string }) {
  return (
    <div role="status" className="empty:hidden">
      {problem && (
        <p className="flex gap-3 border-failed border-t-2 bg-failed-wash px-4 py-3 text-base sm:px-5">
          <Icon
            name={navigator.onLine ? 'failed' : 'offline'}
            className="mt-0.5 size-5 text-failed"
          />
          {problem}
        </p>
      )}
    </div>
  )
}
