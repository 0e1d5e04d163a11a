import type { Poll } from '#lib/session/types.ts'
import { useSession } from './words.tsx'

/** Says aloud that a question was asked, and its answer once that is shown; it is not seen. */
export function PollNews({ poll }: { poll: Poll | null }) {
  const { lang, t } = useSession()
  const right = poll?.question.options[poll.answer ?? -1]?.[lang]
  const news = {
    open: `${t('poll.title')}: ${poll?.question.stem[lang]}`,
    closed: '',
    revealed: `${t('poll.right')}: ${right}`,
  }
  return (
    <p role="status" className="sr-only">
      {poll && news[poll.state].replaceAll('`', '')}
    </p>
  )
}
