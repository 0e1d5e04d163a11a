import { type FormEvent, useId, useRef, useState } from 'react'
import { Fold } from '#components/playground/fold.tsx'
import { useWords } from '#components/playground/language.tsx'
import type { Problem } from '#components/playground/request-exchange.ts'
import { Icon } from '#components/ui/icon.tsx'
import { CallFields } from './call-fields.tsx'
import { DemoClients } from './demo-clients.tsx'
import { control, Field, type FieldError } from './field.tsx'
import {
  authMethods,
  type FormValues,
  fieldPointers,
  nothingMore,
  scopeText,
  withAuth,
} from './form-values.ts'
import { MoreFields } from './more-fields.tsx'
import { RunButton } from './run-button.tsx'
import { ScopeChips } from './scope-chips.tsx'
import { SecretField } from './secret-field.tsx'
import { useEarlyInput } from './use-early-input.ts'

/** Who asks, for what, and which API call: the form of an exchange. On a phone it folds to a summary. */
export function ExchangeForm({
  values,
  onEdit,
  onRun,
  onCancel,
  running,
  problem,
}: {
  values: FormValues
  onEdit: (values: Partial<FormValues>) => void
  onRun: () => void
  onCancel: () => void
  running: boolean
  problem: Problem | undefined
}) {
  const t = useWords()
  const fieldsId = useId()
  const form = useRef<HTMLFormElement>(null)
  useEarlyInput(form, values, onEdit)
  const demoId = useId()
  const [demo, setDemo] = useState(false)
  const moreId = useId()
  const [more, setMore] = useState<boolean>()
  const [unfolded, setUnfolded] = useState(false)
  const errors = fieldErrors(problem)
  const open = unfolded || Object.keys(errors).length > 0
  const own = Object.keys(nothingMore) as (keyof typeof nothingMore)[]
  const moreOpen = own.some((name) => errors[name]) || (more ?? own.some((name) => values[name]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onRun()
  }
  return (
    <form data-place="form" ref={form} onSubmit={submit} noValidate aria-label={t('form.label')}>
      <div className="rounded-card border border-hairline bg-card p-3 sm:p-5">
        <div className="flex items-center justify-between gap-3 sm:hidden">
          <p className="min-w-0 font-mono text-sm leading-6 break-words">
            {values.id}
            <br />
            {values.token ? t('form.more.token') : scopeText(values) || t('form.noScope')}
            <br />
            {values.method} {values.path}
          </p>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={fieldsId}
            onClick={() => setUnfolded(!open)}
            className="flex min-h-11 shrink-0 cursor-pointer items-center gap-2 rounded-lg border border-control px-3 text-base font-semibold"
          >
            {t('form.change')}
            <Icon name="chevron-down" className={`size-4 ${open ? 'rotate-180' : ''}`} />
          </button>
        </div>
        <div
          id={fieldsId}
          className={`${open ? 'max-sm:mt-3' : 'max-sm:hidden'} grid gap-4 sm:grid-cols-2 md:grid-cols-3 min-[81.25rem]:grid-cols-[12.5rem_14.25rem_13rem_auto_minmax(0,1fr)_auto] min-[81.25rem]:gap-3.5`}
        >
          <Field
            label="client_id"
            code
            error={errors.id}
            hint={
              <Fold open={demo} onToggle={setDemo} controls={demoId}>
                {t('form.demo.title')}
              </Fold>
            }
          >
            {(ids) => (
              <input
                {...ids}
                name="client_id"
                autoComplete="off"
                autoCapitalize="off"
                autoCorrect="off"
                spellCheck={false}
                value={values.id}
                onChange={(event) => onEdit({ id: event.target.value })}
                className={`${control} font-typed-mono`}
              />
            )}
          </Field>
          <SecretField
            value={values.secret}
            onChange={(secret) => onEdit({ secret })}
            error={errors.secret}
          />
          <Field label={t('form.auth')} error={errors.auth}>
            {(ids) => (
              <select
                {...ids}
                name="auth"
                value={values.auth}
                onChange={(event) => onEdit(withAuth(values, event.target.value))}
                className={`${control} font-typed-mono`}
              >
                {authMethods.map((method) => (
                  <option key={method}>{method}</option>
                ))}
              </select>
            )}
          </Field>
          <ScopeChips chosen={values.scopes} onChange={(scopes) => onEdit({ scopes })}>
            <Fold open={moreOpen} onToggle={setMore} controls={moreId}>
              {t('form.more.title')}
            </Fold>
          </ScopeChips>
          <CallFields values={values} onEdit={onEdit} errors={errors} />
          <RunButton running={running} onCancel={onCancel} className="max-sm:hidden sm:mt-7" />
          {moreOpen && <MoreFields id={moreId} values={values} onEdit={onEdit} errors={errors} />}
          {demo && <DemoClients id={demoId} chosen={values.id} onChoose={onEdit} />}
        </div>
      </div>
      <RunButton running={running} onCancel={onCancel} className="mt-3 sm:hidden" />
    </form>
  )
}

/** What the server found wrong, by field. */
export type FieldErrors = Partial<Record<keyof FormValues, FieldError>>

function fieldErrors(problem: Problem | undefined): FieldErrors {
  if (problem?.kind !== 'fields') return {}
  const { lang } = problem
  return Object.fromEntries(
    problem.errors.flatMap(({ pointer, detail }) => {
      const field = fieldPointers[pointer]
      return field ? [[field, { detail, lang }]] : []
    }),
  )
}
