/**
 * The longest common subsequence of two lists, as pairs of places, in order. Quadratic in time and
 * memory: for the lines of a message, or a few hundred characters.
 */
export function longestCommon<Item>(
  one: readonly Item[],
  other: readonly Item[],
): [one: number, other: number][] {
  // lengths[i][j]: of what follows place i of the one and place j of the other.
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] as Uint16Array
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] =
        one[i] === other[j]
          ? length(i + 1, j + 1) + 1
          : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++])
    else if (length(i + 1, j) >= length(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
