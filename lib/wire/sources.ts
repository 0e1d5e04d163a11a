/**
 * The public address of a source such as `RFC 6749 §2.3.1` or `RFC 6749 App. B`, at its section.
 * Undefined for what is no RFC (a draft, a product's manual).
 */
export function sourceUrl(source: string): string | undefined {
  const [, number, section, appendix] =
    /^RFC (\d+)(?: §\s?(\d+(?:\.\d+)*)| App(?:endix|\.) ([A-Z](?:\.\d+)*))?/.exec(source) ?? []
  if (!number) return undefined
  const page = `https://www.rfc-editor.org/rfc/rfc${number}`
  if (section) return `${page}#section-${section}`
  return appendix ? `${page}#appendix-${appendix}` : page
}
