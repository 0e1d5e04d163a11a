import { sourceUrl } from '#lib/wire/sources.ts'

/** A source such as `RFC 6749 §2.3.1`, as a link to its section where it has a public address. */
export function SourceLink({ source }: { source: string }) {
  const url = sourceUrl(source)
  return url ? <a href={url}>{source}</a> : source
}
