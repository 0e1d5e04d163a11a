import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { knownScopes } from './form-values.ts'

/** The scopes to ask for, each on or off. */
export function ScopeChips({
  chosen,
  onChange,
  children,
}: {
  chosen: readonly string[]
  onChange: (scopes: string[]) => void
  /** What stands below them. */
  children: ReactNode
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-base leading-normal font-semibold">
        <code className="text-sm">scope</code>
      </legend>
      <div className="flex flex-wrap gap-2">
        {knownScopes.map((scope) => {
          const on = chosen.includes(scope)
          return (
            <label
              key={scope}
              className={`flex min-h-11 cursor-pointer items-center gap-1.5 rounded-lg border px-3 font-mono text-[0.8125rem] has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus ${on ? 'border-2 border-ink bg-yellow-wash font-bold' : 'border-control bg-card'}`}
            >
              <input
                type="checkbox"
                name="scope"
                value={scope}
                checked={on}
                onChange={() =>
                  onChange(
                    knownScopes.filter((one) => (one === scope ? !on : chosen.includes(one))),
                  )
                }
                className="sr-only"
              />
              {on && <Icon name="tick" className="size-4" />}
              {scope}
            </label>
          )
        })}
      </div>
      <div className="mt-1 text-sm leading-normal text-muted">{children}</div>
    </fieldset>
  )
}
