import { readConfig } from '#lib/config.ts'
import { llmsText } from '#lib/course/index.ts'

export const dynamic = 'force-dynamic'

/** Where the lessons are to be had as Markdown. */
export function GET(): Response {
  return new Response(llmsText(readConfig().publicUrl), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
