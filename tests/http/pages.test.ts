// @vitest-environment jsdom
import { describe, expect, inject, test } from 'vitest'
import { stations } from '#lib/course/stations.ts'
import { languages } from '#lib/i18n/languages.ts'
import { addresses } from '#tests/helpers/addresses.ts'

const appUrl = inject('appUrl')

const comparisons = languages.flatMap((lang) =>
  stations().map(({ slug }) => {
    const path = `/lessons/${slug}/compare`
    return { lang, path, address: `/${lang}${path}` }
  }),
)

/** A page as it comes, before any script has run. */
async function read(
  address: string,
): Promise<{ status: number; links: string[]; document: Document }> {
  const response = await fetch(`${appUrl}${address}`)
  return {
    status: response.status,
    links: (response.headers.get('link') ?? '').split(', '),
    document: new DOMParser().parseFromString(await response.text(), 'text/html'),
  }
}

/** The titles met so far, and where. */
const titles = new Map<string, string>()

test.for([...addresses, ...comparisons])(
  '$address says what it is, in its language',
  async ({ lang, path, address }) => {
    const { status, links, document } = await read(address)
    expect(status).toBe(200)
    expect(document.documentElement.lang).toBe(lang)
    expect(document.querySelectorAll('main')).toHaveLength(1)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(document.title).toMatch(/OAuth (लोकल|Local)/)
    expect(titles.get(document.title) ?? address).toBe(address)
    titles.set(document.title, address)
    const alternates = Array.from(
      document.querySelectorAll('link[rel=alternate][hreflang]'),
      (link) => [link.getAttribute('hreflang'), link.getAttribute('href')],
    )
    expect(alternates).toEqual([
      ['mr', `${appUrl}/mr${path}`],
      ['en', `${appUrl}/en${path}`],
      ['x-default', `${appUrl}${path ? `/mr${path}` : '/'}`],
    ])
    const canonical = document.querySelector('link[rel=canonical]')
    expect(canonical?.getAttribute('href')).toBe(`${appUrl}${address}`)
    expect(links.filter((link) => link.includes('rel=preload; as=font'))).not.toEqual([])
    // What is on the wire are no telephone numbers, whatever a phone makes of its digits.
    const detection = document.querySelector('meta[name=format-detection]')
    expect(detection?.getAttribute('content')).toContain('telephone=no')
  },
)

test.for(['/xx', '/mr/nope', '/en/lessons/nope', '/mr/lessons/identity/nope'])(
  '%s is a 404 that speaks both languages',
  async (address) => {
    const { status, document } = await read(address)
    expect(status).toBe(404)
    expect(document.documentElement.lang).toBe('mr')
    const heading = (lang: string) => document.querySelector(`h1 [lang=${lang}]`)?.textContent
    expect(heading('mr')).toBe('हे स्टेशन नकाशावर नाही.')
    expect(heading('en')).toBe('This station is not on the map.')
    const link = document.querySelector('[lang=en] a[hreflang=en]')
    expect(link?.getAttribute('href')).toBe('/en')
  },
)

describe('/ leads to the reader’s language', () => {
  test.for([
    ['asked for by the browser', { 'accept-language': 'en-GB,en;q=0.9,mr;q=0.5' }, '/en'],
    ['weighed, not first', { 'accept-language': 'en;q=0.3,mr' }, '/mr'],
    ['chosen before', { 'accept-language': 'en', cookie: 'lang=mr' }, '/mr'],
    ['of neither kind', { 'accept-language': 'fr' }, '/mr'],
  ] as const)('%s', async ([, headers, expected]) => {
    const response = await fetch(appUrl, { headers, redirect: 'manual' })
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe(expected)
    expect(response.headers.get('vary')).toMatch(/Accept-Language, Cookie$/)
  })
})
