import Link from 'next/link'
import type { Found } from '#lib/course/search.ts'

/** One thing that was found: what it is, where it stands, and the words around. */
export function SearchResult({ entry }: { entry: Found }) {
  const { lang, path, title, place, excerpt } = entry
  let at = 0
  return (
    <li lang={lang} className="border-hairline not-first:border-t">
      <Link
        href={`/${lang}${path}`}
        hrefLang={lang}
        prefetch={false}
        className="block rounded-lg px-3 py-2.5 leading-normal hover:bg-sand focus-visible:bg-sand focus-visible:-outline-offset-3"
      >
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="text-lg">{title}</span>
          <span className="text-muted text-sm">{place}</span>
        </span>
        <span className="block text-base text-muted wrap-anywhere">
          {excerpt.map(({ text, hit }) => {
            at += text.length
            return hit ? (
              <mark key={at} className="bg-yellow-wash text-ink">
                {text}
              </mark>
            ) : (
              <span key={at}>{text}</span>
            )
          })}
        </span>
      </Link>
    </li>
  )
}
