import { type ReactNode, useId } from 'react'
import { control } from '#components/playground/form/field.tsx'
import { useWords } from '#components/playground/language.tsx'
import { servers } from '#components/playground/result/call-states.ts'
import { Icon } from '#components/ui/icon.tsx'
import { blamable, type Guess, guessable } from '#lib/wire/guess.ts'

/** What will happen? Asked before a chosen experiment is run; nothing has to be answered. */
export function Predict({
  guess,
  onGuess,
  onRun,
}: {
  guess: Guess
  onGuess: (guess: Guess) => void
  onRun: () => void
}) {
  const t = useWords()
  const id = useId()
  const guessed = Object.values(guess).some(Boolean)
  return (
    <section aria-labelledby={id} className="rounded-card border-2 border-ink bg-card p-4 sm:p-5">
      <h2 id={id} className="text-xl">
        {t('predict.title')}
      </h2>
      <div className="mt-3 grid gap-4 md:grid-cols-3">
        {servers.map((server) => (
          <Choice
            key={server}
            label={t(`predict.${server}`)}
            value={guess[server]}
            onChoose={(status) => onGuess({ [server]: status })}
          >
            {guessable[server].map((status) => (
              <option key={status} value={status}>
                {statusWords(t, status)}
              </option>
            ))}
          </Choice>
        ))}
        <Choice label={t('predict.line')} value={guess.line} onChoose={(line) => onGuess({ line })}>
          {servers.map((server) => (
            <optgroup key={server} label={t(`${server}.name`)}>
              {blamable[server].map((name) => (
                <option key={name} value={`${server} ${name}`}>
                  {name === 'start' ? t('predict.start') : name}
                </option>
              ))}
            </optgroup>
          ))}
          {blamable.other.map((name) => (
            <option key={name} value={name}>
              {t(`predict.${name}`)}
            </option>
          ))}
        </Choice>
      </div>
      <button
        type="button"
        onClick={onRun}
        className={`mt-4 flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border-2 px-5 pt-0.5 font-board text-lg leading-snug font-bold ${guessed ? 'border-on-yellow bg-yellow text-on-yellow shadow-[0_4px_0_var(--color-shadow)]' : 'border-control bg-card'}`}
      >
        <Icon name="play" className="size-4" />
        {guessed ? t('predict.run') : t('predict.without')}
      </button>
    </section>
  )
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  label: string
  value: string | undefined
  onChoose: (value: string) => void
  children: ReactNode
}) {
  const t = useWords()
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-base leading-normal font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value)}
        className={control}
      >
        <option value="">{t('predict.open')}</option>
        {children}
      </select>
    </div>
  )
}

/** A guessed or real status in words: a number, no answer, never called. */
export function statusWords(t: ReturnType<typeof useWords>, status: string): string {
  if (status === '0') return t('noAnswer')
  return status === 'null' ? t('notCalled.title') : status
}
