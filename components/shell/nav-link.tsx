'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * A link of the main menu. It is marked when it leads to this page, or, with `within`, to the part of
 * the site that this page is in. Nothing is fetched before it is pressed: a phone pays for every byte.
 */
export function NavLink({
  href,
  within,
  className,
  children,
}: {
  href: string
  within?: string
  className: string
  children: ReactNode
}) {
  const pathname = usePathname()
  const here = pathname === href
  const inside = within !== undefined && pathname.startsWith(within)
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : inside ? 'true' : undefined}
      className={className}
    >
      {children}
    </Link>
  )
}
