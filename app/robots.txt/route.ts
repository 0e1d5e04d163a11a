import { readConfig } from '#lib/config.ts'

export const dynamic = 'force-dynamic'

/** Everything may be read but the API (RFC 9309), and where the pages are listed. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    '',
    `Sitemap: ${readConfig().publicUrl}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
