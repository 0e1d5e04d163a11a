import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { languages } from './languages.ts'

/** The pages that have a twin in the other language, whoever asks for them. */
const pages =
  /^\/(?:mr|en)(?<path>(?:\/lessons\/[a-z0-9-]+|\/course)(?:\/compare)?|\/playground|\/glossary|\/session)?(?=\?|$)/

/**
 * Says where a page stands in each language and which address is its own (RFC 8288, RFC 6596).
 *
 * @param publicUrl - the site's address without trailing slash
 * @param url - what was asked for, with or without a query
 * @returns the value of a `Link` header; none for what is no page
 */
function pageLinks(publicUrl: string, url: string): string | undefined {
  const match = pages.exec(url)
  if (!match) return
  const [address] = match
  const path = match.groups?.path ?? ''
  const twins = languages.map(
    (name) => `<${publicUrl}/${name}${path}>; rel="alternate"; hreflang="${name}"`,
  )
  const any = path ? `/${languages[0]}${path}` : '/'
  return [
    `<${publicUrl}${address}>; rel="canonical"`,
    ...twins,
    `<${publicUrl}${any}>; rel="alternate"; hreflang="x-default"`,
  ].join(', ')
}

/**
 * Has every page say so in its answer's head. The pages are built once and served from whatever address
 * they are given later, so they cannot hold it; and a `Link` of Next's replaces what was set before it.
 *
 * @param publicUrl - the site's address without trailing slash
 */
export function linkPages(publicUrl: string): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const links = pageLinks(publicUrl, request.url ?? '')
    if (!links) return
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
    Object.assign(response, {
      writeHead(...args: unknown[]) {
        const html = String(response.getHeader('Content-Type')).startsWith('text/html')
        if (html && response.statusCode === 200) response.appendHeader('Link', links)
        return writeHead(...args)
      },
    })
  })
}
