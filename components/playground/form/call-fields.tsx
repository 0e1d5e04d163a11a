import { useWords } from '#components/playground/language.tsx'
import type { FieldErrors } from './exchange-form.tsx'
import { control, Field } from './field.tsx'
import { type FormValues, methods } from './form-values.ts'

/** The API call: method and path side by side, and a body for the methods that take one. */
export function CallFields({
  values,
  onEdit,
  errors,
}: {
  values: FormValues
  onEdit: (values: Partial<FormValues>) => void
  errors: FieldErrors
}) {
  const t = useWords()
  const { method, path, body } = values
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Field label={t('form.call')} error={errors.path ?? errors.method}>
        {(ids) => (
          <div className="flex">
            <select
              aria-label={t('form.method')}
              name="method"
              value={method}
              onChange={(event) => onEdit({ method: event.target.value })}
              className={`${control} w-21! shrink-0 rounded-r-none border-r-0 pr-0 pl-2 font-typed-mono`}
            >
              {Object.keys(methods).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            <input
              {...ids}
              aria-label={t('form.path')}
              name="path"
              autoComplete="off"
              autoCapitalize="off"
              autoCorrect="off"
              spellCheck={false}
              value={path}
              onChange={(event) => onEdit({ path: event.target.value })}
              className={`${control} rounded-l-none px-2.5 font-typed-mono`}
            />
          </div>
        )}
      </Field>
      {methods[method]?.body && (
        <Field label={t('form.body')} error={errors.body}>
          {(ids) => (
            <textarea
              {...ids}
              name="body"
              rows={2}
              autoComplete="off"
              spellCheck={false}
              value={body}
              onChange={(event) => onEdit({ body: event.target.value })}
              className={`${control} font-typed-mono`}
            />
          )}
        </Field>
      )}
    </div>
  )
}
