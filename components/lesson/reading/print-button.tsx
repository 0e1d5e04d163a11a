'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'

/** Prints the page. */
export function PrintButton({ children }: { children: ReactNode }) {
  return <Button onClick={() => print()}>{children}</Button>
}
