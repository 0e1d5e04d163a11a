/** The path with every percent-encoding undone, also one that was encoded more than once. */
function fullyDecoded(path: string): string {
  const once = path.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return once === path ? path : fullyDecoded(once)
}

/**
 * Whether a path stays inside the API whatever a server makes of it: exactly one `/` at its
 * beginning, no `\\`, no `#`, and no `.` or `..` segment before the query, plain or
 * percent-encoded. (Only separators and dots matter here, so bytes are not read as UTF-8.)
 */
export function isApiPath(path: string): boolean {
  if (!/^\/(?![/\\])/.test(path) || /[\\#]/.test(path)) return false
  const [beforeQuery = ''] = path.split('?', 1)
  return !fullyDecoded(beforeQuery)
    .split(/[/\\]/)
    .some((segment) => segment === '.' || segment === '..')
}
