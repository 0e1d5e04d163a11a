import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, inject, it } from 'vitest'
import { loadGlossary } from '#lib/course/glossary.ts'
import { lessonMarkdown } from '#lib/course/markdown/lesson.ts'
import { sitePlaces } from '#lib/course/markdown/places.ts'
import { vaultNotes } from '#lib/course/markdown/vault.ts'
import { type Station, stations } from '#lib/course/stations.ts'
import { languages } from '#lib/i18n/languages.ts'
import { addresses } from '#tests/helpers/addresses.ts'

const read = (path: string) => fetch(`${inject('appUrl')}${path}`)
const lessons = languages.flatMap((lang) => stations().map((station) => ({ lang, station })))

describe('a lesson as Markdown', () => {
  it.each(lessons)('stands at $lang/lessons/$station.slug.md', async ({ lang, station }) => {
    const answer = await read(`/${lang}/lessons/${station.slug}.md`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(await answer.text()).toBe(
      lessonMarkdown(station, lang, sitePlaces(lang, inject('appUrl'))),
    )
  })

  it.each(['/mr/lessons/nowhere.md', '/hi/lessons/identity.md', '/mr/lessons/%2e%2e.md'])(
    'is not to be had at %s',
    async (path) => {
      expect((await read(path)).status).toBe(404)
    },
  )
})

describe('the vault', () => {
  it.each(languages)('opens, and holds the notes: %s', async (lang) => {
    const answer = await read(`/${lang}/course.zip`)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const expected = vaultNotes(lang, inject('appUrl'))
    expect(Object.keys(files).sort()).toEqual(
      Object.keys(expected)
        .map((path) => `oauth-local/${path}`)
        .sort(),
    )
    for (const [path, text] of Object.entries(expected)) {
      expect(strFromU8(files[`oauth-local/${path}`] ?? new Uint8Array())).toBe(text)
    }
  })

  it('is there in the two languages only', async () => {
    expect((await read('/hi/course.zip')).status).toBe(404)
  })
})

it.each(languages)('the page for writers is not there in production: %s', async (lang) => {
  expect((await read(`/${lang}/blocks`)).status).toBe(404)
})

describe('the indexes', () => {
  it('list every page by its full address, with its twin', async () => {
    const text = await (await read('/sitemap.xml')).text()
    const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)
    const pages = addresses.map(({ address }) => `${inject('appUrl')}${address}`)
    expect(listed.sort()).toEqual(pages.sort())
    for (const { path } of addresses) {
      expect(text).toContain(`hreflang="en" href="${inject('appUrl')}/en${path}"`)
    }
  })

  it('list every lesson as Markdown for language models', async () => {
    const text = await (await read('/llms.txt')).text()
    const links = [...text.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, address = '']) => address)
    expect(links).toHaveLength(lessons.length)
    for (const link of links) expect((await fetch(link)).status).toBe(200)
  })

  it('are named to robots', async () => {
    expect(await (await read('/robots.txt')).text()).toContain(
      `Sitemap: ${inject('appUrl')}/sitemap.xml`,
    )
  })
})

describe('structured data', () => {
  it.each(languages)('names every term of the glossary: %s', async (lang) => {
    const page = await (await read(`/${lang}/glossary`)).text()
    const [set, ...terms] = structuredData(page)
    const url = `${inject('appUrl')}/${lang}/glossary`
    expect(set).toMatchObject({ '@type': 'DefinedTermSet', '@id': url })
    expect(terms.map((term) => term.url)).toEqual(loadGlossary().map(({ id }) => `${url}#${id}`))
    expect(terms.map((term) => term.inDefinedTermSet['@id'])).toEqual(terms.map(() => url))
  })

  it.each(lessons)('says what $lang/lessons/$station.slug is', async ({ lang, station }) => {
    const { title, number } = station as Station
    const page = await (await read(`/${lang}/lessons/${station.slug}`)).text()
    const site = inject('appUrl')
    expect(structuredData(page)).toEqual([
      expect.objectContaining({
        '@context': 'https://schema.org',
        '@type': 'LearningResource',
        name: title[lang],
        position: number,
        inLanguage: lang,
        url: `${site}/${lang}/lessons/${station.slug}`,
        isPartOf: expect.objectContaining({ '@type': 'Course', '@id': `${site}/${lang}` }),
      }),
    ])
  })

  it.each(languages)('names the course and its lessons: %s', async (lang) => {
    const [course, ...parts] = structuredData(await (await read(`/${lang}`)).text())
    expect(course).toMatchObject({ '@type': 'Course', '@id': `${inject('appUrl')}/${lang}` })
    expect(parts.map(({ position }) => position)).toEqual(stations().map(({ number }) => number))
  })
})

function structuredData(page: string) {
  const scripts = page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)
  return [...scripts].map(([, text = '']) => JSON.parse(text))
}
