import type { Metadata } from 'next'
import { GlossaryList } from '#components/lesson/glossary/glossary-list.tsx'
import { Alternates } from '#components/shell/alternates.tsx'
import { courseData, StructuredData } from '#components/shell/structured-data.tsx'
import { loadGlossary, stations } from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { publicUrl } from '#lib/i18n/public-url.ts'
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
  const url = `${publicUrl}/${lang}/glossary`
  const set = { '@type': 'DefinedTermSet', '@id': url, name: t('glossary.title'), url }
  return (
    <main id="main" className="mx-auto max-w-[60rem] px-4 pt-6 pb-16 md:px-8 md:pt-10">
      <Alternates lang={lang} path="/glossary" />
      <h1 className="text-4xl md:text-5xl">{t('glossary.title')}</h1>
      <p className="mt-1 text-muted">{t('glossary.lead', { count: terms.length })}</p>
      <GlossaryList lang={lang} terms={terms} stations={stations()} />
      <StructuredData data={{ ...set, inLanguage: lang, isPartOf: courseData(lang) }} />
      {terms.map(({ id, term, [lang]: description }) => (
        <StructuredData
          key={id}
          data={{
            '@type': 'DefinedTerm',
            name: term.replaceAll('`', ''),
            description: description.replaceAll('`', ''),
            url: `${url}#${id}`,
            inDefinedTermSet: set,
          }}
        />
      ))}
    </main>
  )
}
