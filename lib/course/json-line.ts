/**
 * The line, counted from 1, on which a value of a JSON text begins.
 *
 * @param text - valid JSON
 * @param path - the names and numbers that lead to the value; of what is not there, its parent counts
 */
export function jsonLine(text: string, path: readonly PropertyKey[]): number {
  let at = 0
  let found = 0

  function skipSpace(): void {
    while (/\s/.test(text.charAt(at))) at += 1
  }

  function readString(): string {
    const start = at
    for (at += 1; text[at] !== '"'; at += text[at] === '\\' ? 2 : 1);
    at += 1
    return JSON.parse(text.slice(start, at))
  }

  /** @param rest - what of the path is still to be gone; undefined where it leads elsewhere */
  function readValue(rest: readonly PropertyKey[] | undefined): void {
    skipSpace()
    if (rest) found = at
    const opens = text[at]
    if (opens === '"') readString()
    else if (opens === '{' || opens === '[') readMembers(opens === '{', rest)
    else while (/[^\s,\]}]/.test(text.charAt(at))) at += 1
    skipSpace()
  }

  function readMembers(named: boolean, rest: readonly PropertyKey[] | undefined): void {
    at += 1
    skipSpace()
    for (let index = 0; !/[\]}]/.test(text.charAt(at)); index += 1) {
      skipSpace()
      const name = named ? readString() : index
      if (named) {
        skipSpace()
        at += 1
      }
      readValue(rest?.length && String(rest[0]) === String(name) ? rest.slice(1) : undefined)
      if (text[at] === ',') at += 1
    }
    at += 1
  }

  readValue(path)
  return text.slice(0, found).split('\n').length
}
