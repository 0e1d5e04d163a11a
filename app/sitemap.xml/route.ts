import { readConfig } from '#lib/config.ts'
import { sitemap } from '#lib/course/index.ts'

// One build serves any address: which one, only the running server knows.
export const dynamic = 'force-dynamic'

/** Every page in every language, by its full address. */
export function GET(): Response {
  return new Response(sitemap(readConfig().publicUrl), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
