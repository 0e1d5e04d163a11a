import type { ReactNode } from 'react'
import { fontsToPreload } from '#lib/fonts/preload.ts'
import { languages } from '#lib/i18n/languages.ts'
import '../globals.css'

export const dynamicParams = false

export function generateStaticParams() {
  return languages.map((lang) => ({ lang }))
}

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ lang: string }>
}) {
  const { lang } = await params
  return (
    <html lang={lang} suppressHydrationWarning>
      <body>
        {fontsToPreload(lang).map((href) => (
          <link
            key={href}
            rel="preload"
            as="font"
            type="font/woff2"
            href={href}
            crossOrigin="anonymous"
          />
        ))}
        {children}
      </body>
    </html>
  )
}
