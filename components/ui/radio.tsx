import type { ComponentProps } from 'react'

/** A radio button that fills a box with its words; all of the box can be pressed. */
export function Radio({ children, ...props }: ComponentProps<'input'>) {
  return (
    <label className="radio flex min-h-12 cursor-pointer items-start gap-3 rounded-[10px] border border-control bg-card px-4 pt-2.5 pb-2 leading-normal hover:border-ink">
      <input type="radio" {...props} />
      <span className="min-w-0">{children}</span>
    </label>
  )
}
