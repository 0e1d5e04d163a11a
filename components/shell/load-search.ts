import { type SearchEntry, searcher } from '#lib/course/search.ts'

let ready: Promise<ReturnType<typeof searcher>> | undefined

/** Fetches what can be found and makes it ready, once a page. Rejects when it cannot be fetched; then the next call tries again. */
export function loadSearch(): Promise<ReturnType<typeof searcher>> {
  ready ??= fetchEntries().then(searcher)
  ready.catch(() => {
    ready = undefined
  })
  return ready
}

async function fetchEntries(): Promise<SearchEntry[]> {
  const answer = await fetch('/search.json')
  if (!answer.ok) throw new Error(`search.json: ${answer.status}`)
  return answer.json()
}
