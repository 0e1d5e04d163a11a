import { timeOfDay } from '#components/session/time-of-day.tsx'
import { type Say, useSession } from '#components/session/words.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { ClassRules } from '#lib/session/types.ts'

/** What the facilitator did to the class's clients, in words; nothing while all is as it began. */
function classNotes(rules: ClassRules, say: Say): string[] {
  const { stopped, scope, tokensPerMinute, rotated, revoked, dpop } = rules
  return [
    stopped && say(`rules.${stopped}`),
    dpop && say('rules.dpop'),
    scope === 'orders:read' && say('rules.narrow'),
    tokensPerMinute !== null && say('rules.limit', { count: tokensPerMinute }),
    revoked.at && say('rules.revoked', { time: timeOfDay(revoked.at) }),
    rotated.at && say('rules.rotated', { time: timeOfDay(rotated.at) }),
  ].filter((note) => typeof note === 'string')
}

/** The same as a list, told again whenever it changes. */
export function ClassNotes({ rules }: { rules: ClassRules }) {
  const { t } = useSession()
  const notes = classNotes(rules, t)
  return (
    <div role="status" aria-atomic="false" className={notes.length > 0 ? '' : 'hidden'}>
      <ul className="grid gap-1 rounded-lg border-2 border-warn bg-yellow-wash px-4 pt-2.5 pb-2 text-base leading-normal">
        {notes.map((note) => (
          <li key={note} className="flex gap-2">
            <Icon name="info" className="mt-0.5" />
            {note}
          </li>
        ))}
      </ul>
    </div>
  )
}
