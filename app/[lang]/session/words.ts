import type { SessionWords } from '#components/session/messages.ts'
import { tieTexts } from '#lib/course/index.ts'
import { section } from '#lib/i18n/server.ts'

/** All that a team session says, ready to be set. */
export function sessionWords(): SessionWords {
  return { mr: tieTexts(section('mr', 'session')), en: section('en', 'session') }
}
