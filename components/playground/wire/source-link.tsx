import { sourceUrl } from '#lib/wire/sources.ts'

/** A source such as `RFC 6749 §2.3.1`, as a link to its section where it has a public address. */
export function SourceLink({ source, className = '' }: { source: string; className?: string }) {
  const url = sourceUrl(source)
  const text = <span className="font-mono text-[0.86em] whitespace-nowrap">{source}</span>
  return url ? (
    <a href={url} className={`underline underline-offset-3 ${className}`}>
      {text}
    </a>
  ) : (
    text
  )
}
