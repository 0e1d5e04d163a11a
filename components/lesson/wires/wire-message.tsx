import type { LessonContext } from '#components/lesson/context.ts'
import { translator } from '#lib/i18n/server.ts'
import { type Role, ServerHead, servers } from './server-head.tsx'
import { WireLines } from './wire-lines.tsx'

interface Props {
  context: LessonContext
  role: Role
  message: 'request' | 'response'
  text: string
}

/** A message that stands alone, under the name of the server it concerns. */
export function WireMessage({ context, role, message, text }: Props) {
  return (
    <div className={`rounded-card border-2 ${servers[role].edge}`}>
      <ServerHead role={role}>
        <span className="text-base text-muted">
          {translator(context.lang)(`lesson.wire.${message}`)}
        </span>
      </ServerHead>
      <WireLines context={context} role={role} text={text} className="rounded-b-[10px]" />
    </div>
  )
}

/** A message in a server's half of {@link TwoWires}. */
export function SideMessage({ context, role, message, text }: Props) {
  return (
    <div className="group flex flex-col bg-wire last:rounded-b-[10px]">
      <p className="border-hairline border-t bg-sand px-4 pt-1.5 pb-1 text-muted text-sm leading-normal">
        {translator(context.lang)(`lesson.wire.${message}`)}
      </p>
      <WireLines context={context} role={role} text={text} className="rounded-b-[inherit]" />
    </div>
  )
}
