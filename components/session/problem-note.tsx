import { Icon } from '#components/ui/icon.tsx'
import type { SessionProblem } from './api.ts'
import { useSession } from './words.tsx'

/** Why something was not done and what to do. It stays until the next try. */
export function ProblemNote({ problem }: { problem: SessionProblem | undefined }) {
  const { t } = useSession()
  if (!problem) return null
  const words =
    problem.kind === 'too-many'
      ? t('problem.too-many', { n: problem.seconds })
      : t(`problem.${problem.kind === 'stranger' ? 'failed' : problem.kind}`)
  return (
    <p
      role="alert"
      className="flex gap-3 rounded-lg border-2 border-failed bg-failed-wash px-4 py-3 text-base leading-normal"
    >
      <Icon name="failed" className="mt-0.5 size-5 text-failed" />
      <span className="min-w-0">{words}</span>
    </p>
  )
}
