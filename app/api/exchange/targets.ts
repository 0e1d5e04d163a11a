import { readConfig } from '#lib/config.ts'
import { sandboxTarget, type Target } from '#lib/exchange/index.ts'
import { runningSandbox } from '#lib/sandbox/index.ts'

let configured: readonly Target[] = []

/** The targets that may be named in a request, the default one first; none before the sandbox runs. */
export function configuredTargets(): readonly Target[] {
  const sandbox = runningSandbox()
  if (configured.length === 0 && sandbox) {
    configured = [sandboxTarget(readConfig(), sandbox)]
  }
  return configured
}
