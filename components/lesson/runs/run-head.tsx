import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'

/** What a block says before something is run, and the button that runs it. */
export function RunHead({
  label,
  onPress,
  children,
}: {
  label: string | undefined
  onPress: () => void
  children: ReactNode
}) {
  return (
    <div className="flex flex-col gap-x-6 gap-y-4 p-4 sm:flex-row sm:flex-wrap sm:items-center sm:px-5">
      <div className="grow basis-60 font-bold max-sm:basis-auto">{children}</div>
      <Button look="primary" onClick={onPress} className="shrink-0 text-lg max-sm:min-h-13">
        <Icon name="play" className="size-4.5" />
        {label}
      </Button>
    </div>
  )
}

/** What would be seen, where a page is printed before anything was run. */
export function OnPaper({ children }: { children: ReactNode }) {
  return <div className="hidden px-5 pb-4 print:block">{children}</div>
}
