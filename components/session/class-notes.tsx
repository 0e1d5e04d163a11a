import { Icon } from '#components/ui/icon.tsx'
import type { ClassRules } from '#lib/session/types.ts'
import { useSession } from './words.tsx'

/** What the facilitator did to the class's clients, in words; nothing while all is as it began. */
export function useClassNotes(rules: ClassRules): string[] {
  const { t } = useSession()
  return [
    rules.stopped && t(`rules.${rules.stopped}`),
    rules.scope === 'orders:read' && t('rules.narrow'),
    rules.tokensPerMinute !== null && t('rules.limit', { count: rules.tokensPerMinute }),
    rules.rotated.times > 0 && t('rules.rotated', { count: rules.rotated.times }),
    rules.revoked.times > 0 && t('rules.revoked', { count: rules.revoked.times }),
    rules.dpop && t('rules.dpop'),
  ].filter((note) => typeof note === 'string')
}

/** The same as a list, told again whenever it changes. */
export function ClassNotes({ rules }: { rules: ClassRules }) {
  const notes = useClassNotes(rules)
  return (
    <div role="status" className={notes.length > 0 ? '' : 'hidden'}>
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
