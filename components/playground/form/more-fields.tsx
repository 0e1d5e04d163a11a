import { useWords } from '#components/playground/language.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { FieldErrors } from './exchange-form.tsx'
import { control, Field } from './field.tsx'
import type { FormValues, nothingMore } from './form-values.ts'

/** What a reader may want to try of their own: another scope, another resource, a token by hand. */
export function MoreFields({
  id,
  values,
  onEdit,
  errors,
}: {
  id: string
  values: FormValues
  onEdit: (values: Partial<FormValues>) => void
  errors: FieldErrors
}) {
  const t = useWords()
  const text = (name: keyof typeof nothingMore) => ({
    name,
    autoComplete: 'off',
    autoCapitalize: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    value: values[name],
    onChange: (event: { target: { value: string } }) => onEdit({ [name]: event.target.value }),
    className: `${control} font-typed-mono`,
  })
  return (
    <div id={id} className="col-span-full grid gap-4 md:grid-cols-3">
      <Field label={t('form.more.scope')} error={errors.otherScope} hint={t('form.more.scopeHint')}>
        {(ids) => <input {...ids} {...text('otherScope')} />}
      </Field>
      <Field
        label={t('form.more.resource')}
        code
        error={errors.resource}
        hint={t('form.more.resourceHint')}
      >
        {(ids) => <input {...ids} {...text('resource')} />}
      </Field>
      <Field
        label={t('form.more.token')}
        error={errors.token}
        hint={
          <>
            {t('form.more.tokenHint')}
            {/^bearer\s/i.test(values.token) && (
              <p className="mt-1 font-semibold text-warn">
                <InlineText text={t('form.more.bearer')} />
              </p>
            )}
          </>
        }
      >
        {(ids) => <textarea {...ids} {...text('token')} rows={2} />}
      </Field>
    </div>
  )
}
