import { type FormEvent, useState } from 'react'
import { ask, type SessionProblem } from '#components/session/api.ts'
import { Field, typedEarly } from '#components/session/field.tsx'
import { ProblemNote } from '#components/session/problem-note.tsx'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import { readCode, showCode } from '#lib/session/code.ts'

/**
 * The board by which people join: the code of the big screen, and a name if they like.
 *
 * @param code - the code of the address, with nothing left to type; without one it is asked for
 * @param onJoined - told the code, without the dash
 */
export function JoinForm({
  code: given,
  onJoined,
}: {
  code?: string
  onJoined: (code: string) => void
}) {
  const { lang, t } = useSession()
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [named, setNamed] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SessionProblem>()
  const read = readCode(given ?? typed)
  const wrong =
    'absent' in read
      ? t('join.absent', { count: read.absent.length, sign: read.absent.join(' ') })
      : 'length' in read && (tried || read.length > 6)
        ? t('join.short')
        : undefined

  async function join(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!('code' in read) || busy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await ask('POST', `/${read.code}/join`, {
      body: { lang, ...(name.trim() && { name, named }) },
      lang,
    })
    setBusy(false)
    if ('problem' in answer) setProblem(answer.problem)
    else onJoined(read.code)
  }

  return (
    <form onSubmit={join} noValidate className="board grid gap-3 p-5 sm:p-7">
      {!given && <h2 className="text-2xl">{t('join.title')}</h2>}
      {given ? (
        <p className="font-mono text-3xl font-bold">{showCode(given)}</p>
      ) : (
        <Field
          label={t('join.code')}
          hint={t('join.hint')}
          wrong={wrong}
          ref={typedEarly(setTyped)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={40}
          className="font-typed-mono text-3xl font-bold uppercase"
        />
      )}
      <Field
        label={t('join.name')}
        hint={t('join.nameHint')}
        ref={typedEarly(setName)}
        value={name}
        onChange={({ target }) => setName(target.value)}
        autoComplete="nickname"
        maxLength={40}
      />
      {name.trim() && (
        <label className="flex min-h-11 cursor-pointer items-center gap-3 text-base leading-normal">
          <input
            type="checkbox"
            checked={named}
            onChange={({ target }) => setNamed(target.checked)}
            className="size-6 shrink-0 accent-[var(--on-yellow)]"
          />
          {t('join.named')}
        </label>
      )}
      <ProblemNote problem={problem} />
      <Button type="submit" aria-disabled={busy} className="min-h-13 border-2 text-lg font-bold">
        {busy ? t('wait') : t('join.go')}
      </Button>
    </form>
  )
}
