import type { ComponentProps } from 'react'

const looks = {
  primary:
    'border-2 border-on-yellow bg-yellow font-bold text-on-yellow shadow-[0_4px_0_var(--shadow)] active:translate-y-1 active:shadow-none',
  secondary: 'border border-control bg-card text-ink hover:border-ink',
}
const disabled =
  'aria-disabled:translate-y-0 aria-disabled:border-dashed aria-disabled:border-control aria-disabled:bg-sand aria-disabled:text-muted aria-disabled:shadow-none'

/**
 * A button of at least 44 px. One that cannot be used now stays reachable: give it `aria-disabled`
 * and say why beside it.
 */
export function Button({
  look = 'secondary',
  className = '',
  ...props
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      {...props}
      className={`inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-lg px-5 pt-1.5 pb-1 leading-normal ${looks[look]} ${disabled} ${className}`}
    />
  )
}
