import { searchEntries } from '#lib/course/index.ts'

export const dynamic = 'force-static'

/** Everything that the search finds, in both languages; the browser searches it. */
export function GET(): Response {
  return Response.json(searchEntries())
}
