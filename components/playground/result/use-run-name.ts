import { exchangeBody, type FormValues, isDemo } from '#components/playground/form/form-values.ts'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import type { Recording } from '#lib/wire/har.ts'
import { isByHand } from '#lib/wire/raw-text.ts'

/** What names a run. */
interface Named {
  recording: Recording
  experiment?: string | undefined
  values?: FormValues | undefined
}

/**
 * Names a run: by its experiment, as one whose request was written by hand, as one whose form was
 * filled in otherwise, or as the demo exchange.
 */
export function useRunName() {
  const t = useWords()
  const { explanations } = usePlayground()
  return ({ experiment, recording, values }: Named) => {
    if (isByHand(recording)) return t('history.byHand')
    if (experiment) return explanations.experiments[experiment]?.name ?? experiment
    const own = values && !isDemo(exchangeBody(values, undefined))
    return own ? t('history.own') : t('noChange')
  }
}
