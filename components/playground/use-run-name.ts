import type { Recording } from '#lib/wire/har.ts'
import { isByHand } from '#lib/wire/raw-text.ts'
import { usePlayground, useWords } from './language.tsx'

/** Names a run: by its experiment, as one whose request was written by hand, or as one without a change. */
export function useRunName() {
  const t = useWords()
  const { explanations } = usePlayground()
  return ({ experiment, recording }: { experiment?: string | undefined; recording: Recording }) => {
    if (isByHand(recording)) return t('history.byHand')
    return experiment ? (explanations.experiments[experiment]?.name ?? experiment) : t('noChange')
  }
}
