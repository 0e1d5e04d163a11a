import type { Metadata } from 'next'
import { themeScript } from '#components/shell/theme-choice.ts'
import { Train } from '#components/ui/figures.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { languages } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import './globals.css'

export const metadata: Metadata = {
  title: `404 · ${languages.map((lang) => translator(lang)('site.notFound.title')).join(' ')}`,
}

/** An address that nothing stands at. Its language is not known, so the page speaks both. */
export default function NotFound() {
  return (
    <html lang={languages[0]} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <main className="mx-auto grid max-w-[48rem] gap-8 px-4 py-12 md:py-20">
          <div className="board grid gap-4 px-5 py-6 md:px-8 md:py-8">
            <p className="flex items-center gap-3 font-board font-bold text-4xl leading-none">
              <Train className="size-10" />
              404
            </p>
            <h1 className="grid gap-1 text-2xl md:text-4xl">
              {languages.map((lang) => (
                <span key={lang} lang={lang}>
                  {translator(lang)('site.notFound.title')}
                </span>
              ))}
            </h1>
          </div>
          <div className="grid gap-6 sm:grid-cols-2">
            {languages.map((lang) => (
              <section key={lang} lang={lang} className="grid content-between gap-4">
                <p>{translator(lang)('site.notFound.text')}</p>
                <a
                  href={`/${lang}`}
                  hrefLang={lang}
                  className="card flex min-h-12 items-center justify-between gap-3 px-4 pt-1 font-bold hover:border-ink"
                >
                  {translator(lang)('site.notFound.home')}
                  <Icon name="arrow-right" />
                </a>
              </section>
            ))}
          </div>
        </main>
      </body>
    </html>
  )
}
