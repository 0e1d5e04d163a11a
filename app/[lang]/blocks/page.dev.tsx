import type { Metadata } from 'next'
import * as runtime from 'react/jsx-runtime'
import { TermNotes } from '#components/lesson/glossary/term.tsx'
import { lessonComponents } from '#components/lesson/pages/components.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import {
  aboutBlocks,
  blockSamples,
  lessonBlocks,
  loadExplanations,
  loadGlossary,
  loadQuiz,
  type Sample,
  stations,
} from '#lib/course/index.ts'
import type { Language } from '#lib/i18n/languages.ts'

interface Props {
  params: Promise<{ lang: Language }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: aboutBlocks().title[(await params).lang] }
}

/** Every block that lessons are written with, live. Only the development server has this page. */
export default async function Blocks({ params }: Props) {
  const { lang } = await params
  const { title, lead } = aboutBlocks()
  return (
    <main id="main" className="mx-auto max-w-[48rem] px-4 pt-6 pb-16 md:px-8 md:pt-10">
      <h1 className="text-4xl">{title[lang]}</h1>
      <p className="mt-1 text-muted">
        <InlineText text={lead[lang]} />
      </p>
      {blockSamples(lang).map((sample) => (
        <Block key={sample.name} lang={lang} sample={sample} />
      ))}
      <TermNotes lang={lang} ids={loadGlossary().map(({ id }) => id)} />
    </main>
  )
}

function Block({ lang, sample }: { lang: Language; sample: Sample }) {
  const { name, words, parts, attributes, station, id, source } = sample
  const about = aboutBlocks()
  const blocks = lessonBlocks(station, lang, runtime)
  const components = lessonComponents({
    lang,
    station,
    stations: stations(),
    blocks,
    quiz: loadQuiz(station),
    explanations: loadExplanations(lang),
  })
  const Content = blocks.find((block) => block.id === id)?.Content
  return (
    <section className="mt-12 border-ink border-t-2 pt-4">
      <h2 className="text-2xl">
        <code>{`<${name}>`}</code>
      </h2>
      <p>
        <InlineText text={words[lang]} />
      </p>
      {[
        { label: about.parts[lang], names: parts },
        { label: about.attributes[lang], names: attributes },
      ].map(
        ({ label, names }) =>
          names.length > 0 && (
            <p key={label} className="text-base text-muted">
              {label} <code>{names.join(', ')}</code>
            </p>
          ),
      )}
      <div data-block={id} data-type={name} className="mt-4">
        {Content && <Content components={components} />}
      </div>
      <details className="mt-4">
        <summary>{about.source[lang]}</summary>
        <pre className="overflow-x-auto text-sm">{source}</pre>
      </details>
    </section>
  )
}
