import type { NextConfig } from 'next'
import { type Language, languages } from '../i18n/languages.ts'
import type { Slice } from './faces.ts'
import { readManifest } from './manifest.ts'

type Rule = Awaited<ReturnType<NonNullable<NextConfig['headers']>>>[number]

const needed: Record<Language, readonly Slice[]> = { mr: ['devanagari', 'latin'], en: ['latin'] }

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
  const pages = languages.map((lang): Rule => {
    const links = files
      .filter(({ face, slice }) => face === 'mukta-400' && needed[lang].includes(slice))
      .map(({ file }) => `</fonts/${file}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
    return {
      source: `/${lang}/:path*`,
      missing: [{ type: 'header', key: 'rsc' }],
      headers: [{ key: 'Link', value: links.join(', ') }],
    }
  })
  const cache = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }
  return [{ source: '/fonts/:file(.*\\.woff2)', headers: [cache] }, ...pages]
}
