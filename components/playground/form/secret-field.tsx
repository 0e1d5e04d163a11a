import { useState } from 'react'
import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { control, Field, type FieldError } from './field.tsx'
import { secretEdges } from './form-values.ts'

/**
 * The secret, as typed. A line end at its edge would vanish in an input, so it is a one-row text area
 * while shown; hidden, its characters are drawn as discs.
 */
export function SecretField({
  value,
  onChange,
  error,
  className,
}: {
  value: string
  onChange: (secret: string) => void
  error: FieldError | undefined
  className?: string
}) {
  const t = useWords()
  const [shown, setShown] = useState(true)
  const edges = secretEdges(value)
  return (
    <Field
      label="client_secret"
      code
      error={error}
      className={className}
      hint={
        <>
          <p className="flex gap-1.5">
            <Icon name="warning" className="mt-0.5 size-4" />
            {t('form.demoSecret')}
          </p>
          {edges.map((edge) => (
            <p key={edge} className="mt-1 flex gap-1.5 font-semibold text-warn">
              <Icon name="info" className="mt-0.5 size-4" />
              {t(`form.edge.${edge}`)}
            </p>
          ))}
        </>
      }
    >
      {(ids) => (
        <div className="relative">
          <textarea
            {...ids}
            rows={1}
            wrap="off"
            name="client_secret"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
            style={shown ? undefined : ({ WebkitTextSecurity: 'disc' } as React.CSSProperties)}
            className={`${control} block h-11 resize-none overflow-x-auto overflow-y-hidden pt-[11px] pr-11 font-typed-mono whitespace-pre [scrollbar-width:none]`}
          />
          <button
            type="button"
            aria-label={t('form.show')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute top-0 right-0 grid size-11 cursor-pointer place-items-center rounded-lg"
          >
            <Icon name={shown ? 'eye' : 'eye-off'} />
          </button>
        </div>
      )}
    </Field>
  )
}
