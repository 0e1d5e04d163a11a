import type { Metadata } from 'next'
import { GlossaryList } from '#components/lesson/glossary/glossary-list.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import { StructuredData } from '#components/shell/structured-data.tsx'
import { loadGlossary, stations } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'

interface Props {
  params: Promise<{ lang: Language }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).lang)
  const count = loadGlossary().length
  return { title: t('glossary.title'), description: t('glossary.lead', { count }) }
}

export default async function Glossary({ params }: Props) {
  const { lang } = await params
  const t = translator(lang)
  const terms = loadGlossary()
  return (
    <main id="main" className="mx-auto max-w-[60rem] px-4 pt-6 pb-16 md:px-8 md:pt-10">
      <Alternates lang={lang} path="/glossary" />
      <h1 className="text-4xl md:text-5xl">{t('glossary.title')}</h1>
      <p className="mt-1 text-muted">{t('glossary.lead', { count: terms.length })}</p>
      <GlossaryList lang={lang} terms={terms} stations={stations()} />
      <StructuredData
        data={{
          '@type': 'DefinedTermSet',
          name: t('glossary.title'),
          inLanguage: lang,
          url: `/${lang}/glossary`,
          hasDefinedTerm: terms.map(({ id, term, [lang]: description }) => ({
            '@type': 'DefinedTerm',
            name: term.replaceAll('`', ''),
            description: description.replaceAll('`', ''),
            url: `/${lang}/glossary#${id}`,
          })),
        }}
      />
    </main>
  )
}
