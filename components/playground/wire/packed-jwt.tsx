import { usePlayground } from '#components/playground/language.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import type { PackedMember } from '#lib/wire/packed.ts'

/** One part of a JWT that stands packed on a line: member by member, each with what it is for. */
export function PackedMembers({ title, members }: { title: string; members: PackedMember[] }) {
  const { explanations } = usePlayground()
  return (
    <>
      <p className="mt-2 font-bold">{title}</p>
      <dl>
        {members.map(({ name, value, explain }) => {
          const note = explanations.lines[explain]
          return (
            <div key={name} className="mt-1">
              <dt>
                <code className="text-sm font-bold break-all">{`${name}: ${value}`}</code>
              </dt>
              {note && (
                <dd>
                  <InlineText text={`${note.title}. ${note.text}`} />
                </dd>
              )}
            </div>
          )
        })}
      </dl>
    </>
  )
}
