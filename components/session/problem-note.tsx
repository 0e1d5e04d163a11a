import { Icon } from '#components/ui/icon.tsx'
import type { SessionProblem } from './api.ts'
import { useSession } from './words.tsx'

/** Why something was not done and what to do. It stays until the next try. */
export function ProblemNote({ problem }: { problem: SessionProblem | undefined }) {
  const { lang, t } = useSession()
  if (!problem) return null
  return (
    <p
      role="alert"
      lang={problem.kind === 'refused' && problem.lang !== lang ? problem.lang : undefined}
      className="flex gap-3 rounded-lg border-2 border-failed bg-failed-wash px-4 py-3 text-base leading-normal text-ink"
    >
      <Icon name="failed" className="mt-0.5 size-5 text-failed" />
      <span className="min-w-0 break-words">
        {problem.kind === 'refused' ? (
          <>
            <strong>{problem.title}.</strong> {problem.detail}
          </>
        ) : (
          t(`problem.${problem.kind}`)
        )}
      </span>
    </p>
  )
}
