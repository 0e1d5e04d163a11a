import type { NextConfig } from 'next'
import { type Language, languages } from '../i18n/languages.ts'
import { readManifest } from './manifest.ts'

type Rule = Awaited<ReturnType<NonNullable<NextConfig['headers']>>>[number]

/** The files that the text of a language's pages is set in, by face and slice. */
const needed: Record<Language, readonly string[]> = {
  mr: ['mukta-400 devanagari', 'mukta-400 latin'],
  en: ['mukta-400 latin'],
}

/** The addresses of the tools, whose Devanagari is of the faces that hold the whole content. */
const tools = ['playground', 'session/:path*']

/**
 * The headers that have to do with fonts: font files are kept for good, since their names change with
 * their bytes, and a page has the files asked for at once that its text is set in (RFC 8288). They
 * are no `link` elements, because React would load those of a page that is only prefetched.
 *
 * @param root - the project's folder
 * @throws when the fonts were never built
 */
export function fontHeaders(root: string): Rule[] {
  const { files } = readManifest(root)
  const rule = (source: string, faces: readonly string[]): Rule => {
    const links = files
      .filter(({ face, slice }) => faces.includes(`${face} ${slice}`))
      .map(({ file }) => `</fonts/${file}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
    return {
      source,
      missing: [{ type: 'header', key: 'rsc' }],
      headers: [{ key: 'Link', value: links.join(', ') }],
    }
  }
  const pages = languages.map((lang) => rule(`/${lang}/:path*`, needed[lang]))
  // Of two rules that fit, the later one counts.
  const marathiTools = tools.map((path) =>
    rule(`/mr/${path}`, ['mukta-tools-400 devanagari', 'mukta-400 latin']),
  )
  const cache = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }
  return [{ source: '/fonts/:file(.*\\.woff2)', headers: [cache] }, ...pages, ...marathiTools]
}
