import { type RefObject, useLayoutEffect } from 'react'
import type { FormValues } from './form-values.ts'

/** The fields that a reader can type in before the page's script has arrived, by their names. */
const typed: Record<string, keyof FormValues> = {
  client_id: 'id',
  client_secret: 'secret',
  auth: 'auth',
  method: 'method',
  path: 'path',
}

/** Takes over what was typed into the form before its script had arrived. */
export function useEarlyInput(
  form: RefObject<HTMLFormElement | null>,
  values: FormValues,
  onEdit: (values: Partial<FormValues>) => void,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first time there is something to take over
  useLayoutEffect(() => {
    for (const [name, field] of new FormData(form.current ?? undefined)) {
      const key = typed[name]
      if (key && field !== values[key]) onEdit({ [key]: field })
    }
  }, [])
}
