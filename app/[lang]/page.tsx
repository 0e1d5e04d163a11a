import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

export default async function Home({ params }: { params: Promise<{ lang: Language }> }) {
  const { lang } = await params
  const t = translator(lang)
  return (
    <main>
      <h1>{t('home.title')}</h1>
    </main>
  )
}
