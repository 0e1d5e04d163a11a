import type { ReactNode } from 'react'

/** One message on the wire, with what surrounds it. The message itself is a {@link WireMessage}. */
export function Wire({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}
