import type { ReactNode } from 'react'

/** Which of the two servers a message concerns. */
export type Role = 'token' | 'business'

/** Number, name and colour of a server: three signs, so that colour is never the only one. */
export const servers = {
  token: {
    number: 1,
    name: 'Token API',
    head: 'bg-token-wash',
    disc: 'bg-disc-token text-on-token',
    edge: 'border-token',
  },
  business: {
    number: 2,
    name: 'Business API',
    head: 'bg-business-wash',
    disc: 'bg-disc-business text-on-business',
    edge: 'border-business',
  },
} as const

/** The head of what belongs to one server. `children` stand at its end. */
export function ServerHead({ role, children }: { role: Role; children?: ReactNode }) {
  const { number, name, head, disc } = servers[role]
  return (
    <div className={`flex min-h-14 items-center gap-3 rounded-t-[10px] px-4 py-2 ${head}`}>
      <span
        aria-hidden="true"
        className={`grid size-8 shrink-0 place-items-center rounded-full pt-0.5 font-board font-bold leading-none ${disc}`}
      >
        {number}
      </span>
      <span className="grow pt-0.5 font-board font-bold text-xl leading-snug">{name}</span>
      {children}
    </div>
  )
}
