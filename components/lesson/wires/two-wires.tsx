import type { ReactNode } from 'react'
import { type Role, ServerHead, servers } from './server-head.tsx'

/** The whole exchange: Token API on the left, Business API on the right, their parts level. */
export function TwoWires({ children }: { children: ReactNode }) {
  return <div className="two-wires">{children}</div>
}

/** One server's half of {@link TwoWires}: its request and its response. */
export function Side({ role, children }: { role: Role; children: ReactNode }) {
  return (
    <div className={`side rounded-card border-2 ${servers[role].edge}`}>
      <ServerHead role={role} />
      {children}
    </div>
  )
}
