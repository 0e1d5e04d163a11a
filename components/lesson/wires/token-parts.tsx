import type { ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { Icon } from '#components/ui/icon.tsx'
import { section } from '#lib/i18n/server.ts'
import { decodeJwt } from '#lib/wire/jwt.ts'

/** A token and the words around it. The token itself is a {@link Jwt}. */
export function TokenParts({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}

const looks = {
  header: { number: 1, disc: 'bg-wire-name', text: 'text-wire-name' },
  payload: { number: 2, disc: 'bg-wire-value', text: 'text-wire-value' },
  signature: { number: 3, disc: 'bg-wire-token', text: 'text-wire-token' },
}

/**
 * A JWT in its three parts (RFC 7515 §3.1), each with a number, a name and a colour. A part opens in
 * place and shows what is written in it, without any script; no key is needed for that.
 */
export function Jwt({ context, text }: { context: LessonContext; text: string }) {
  const words = section(context.lang, 'lesson').parts
  const jwt = decodeJwt(text.trim())
  if (!jwt) return <pre>{text}</pre>
  const inside = {
    header: JSON.stringify(jwt.header, null, 2),
    payload: JSON.stringify(jwt.payload, null, 2),
    signature: undefined,
  }
  const names = ['header', 'payload', 'signature'] as const
  return (
    <div className="rounded-card bg-wire text-wire-text">
      {names.map((name, index) => (
        <details key={name} className="border-wire-dim/40 not-first:border-t">
          <summary className="flex cursor-pointer list-none gap-3 px-4 py-3 -outline-offset-3 hover:bg-white/8 sm:px-5">
            <span
              aria-hidden="true"
              className={`grid size-7 shrink-0 place-items-center rounded-full pt-0.5 font-board font-bold text-base text-wire leading-none ${looks[name].disc}`}
            >
              {looks[name].number}
            </span>
            <span className="min-w-0 grow">
              <span className="flex flex-wrap items-center gap-x-2 leading-normal">
                <span className={`font-board font-bold text-lg ${looks[name].text}`}>{name}</span>
                <span className="text-base text-wire-dim">{words[name]}</span>
              </span>
              <code className={`block break-all text-sm leading-6 ${looks[name].text}`}>
                {jwt.raw[name]}
                {index < 2 && <span className="font-bold text-wire-text">.</span>}
              </code>
            </span>
            <Icon name="chevron-right" className="turns mt-1 text-wire-dim" />
          </summary>
          {inside[name] ? (
            <pre
              className={`rounded-none! border-wire-dim/40 border-t border-dashed pl-14! ${looks[name].text}`}
            >
              {inside[name]}
            </pre>
          ) : (
            <p className="px-4 pb-4 pl-14 text-base leading-normal">{words.bytes}</p>
          )}
        </details>
      ))}
    </div>
  )
}
