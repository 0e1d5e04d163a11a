/**
 * What one language has and the other has not, each as often as it is missing.
 *
 * @param what - names the things: `number`
 */
export function lacking(what: string, mr: string[], en: string[]): string[] {
  return [
    ...without(mr, en).map((thing) => `en lacks the ${what} ${thing}`),
    ...without(en, mr).map((thing) => `mr lacks the ${what} ${thing}`),
  ]
}

/** The things of one list that the other has less often. */
function without(things: string[], others: string[]): string[] {
  const rest = [...others]
  return things.filter((thing) => {
    const at = rest.indexOf(thing)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}
