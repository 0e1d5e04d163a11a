import { useEffect, useState } from 'react'
import { Select } from '#components/session/select.tsx'
import type { Ask } from '#components/session/use-ask.ts'
import { useSession } from '#components/session/words.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import { useQuestions } from './questions.ts'
import { showNow } from './steps.ts'

/** Asks a question of the course: the one at the facilitator's block, if they choose no other. */
export function AskCard({ snapshot: { lead, poll }, ask }: { snapshot: Snapshot; ask: Ask }) {
  const { t } = useSession()
  const questions = useQuestions()
  const [chosen, setChosen] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place offers its own question
  useEffect(() => setChosen(undefined), [lead])
  const here = questions.filter(({ body }) => body.lesson === lead?.lesson)
  const question =
    questions.find(({ key }) => key === chosen) ??
    here.find(({ body }) => body.block === lead?.block) ??
    here[0] ??
    questions[0]
  return (
    <section aria-labelledby="ask" className="card grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
      <h2 id="ask" className="text-xl">
        {t('present.questions')}
      </h2>
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Select label={t('present.question')} value={question?.key ?? ''} onChange={setChosen}>
          {questions.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
        <Button
          look={poll ? 'secondary' : 'primary'}
          onClick={() => question && ask('/polls', question.body).then(showNow)}
        >
          {t('present.askIt')}
        </Button>
      </div>
    </section>
  )
}
