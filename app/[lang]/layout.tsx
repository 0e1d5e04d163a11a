import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SessionMark } from '#components/session/bar/session-mark.tsx'
import { AfterNavigation } from '#components/shell/after-navigation.tsx'
import { Header } from '#components/shell/header.tsx'
import { ThemeScript } from '#components/shell/theme-script.tsx'
import { stations } from '#lib/course/index.ts'
import { isLanguage, languages } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import '../globals.css'

interface Props {
  children: ReactNode
  params: Promise<{ lang: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return languages.map((lang) => ({ lang }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const t = translator(lang)
  return {
    title: { template: `%s · ${t('site.name')}`, default: t('site.name') },
    // A phone would take times and ids on the wire for telephone numbers and make links of them.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#12141a' },
  ],
}

export default async function RootLayout({ children, params }: Props) {
  const { lang } = await params
  // A page that is rendered on request may be asked for in any language.
  if (!isLanguage(lang)) notFound()
  const t = translator(lang)
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <a href="#main" className="skip-link">
          {t('site.skip')}
        </a>
        <Header lang={lang} stations={stations()} />
        {children}
        <AfterNavigation />
        <SessionMark lang={lang} />
      </body>
    </html>
  )
}
