/** Fails the benchmark where something does not hold. */
export function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Waits until something holds, for a minute at most. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 60_000
  while (!holds()) {
    expect(performance.now() < end, what)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Does something for each, so many at once. */
export async function forEach<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as Item, index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
