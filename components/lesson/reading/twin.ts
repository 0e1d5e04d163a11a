import type { Language } from '#lib/i18n/languages.ts'

const pages = new Map<string, Promise<Document>>()

/**
 * A block in the other language, to be read in place: the comparison in that language, which is a
 * page of its own, holds it.
 *
 * @returns its elements, without ids, and without what would have to be run
 * @throws when the page could not be fetched
 */
export async function fetchTwin(lang: Language, slug: string, block: string): Promise<Element[]> {
  const address = `/${lang}/lessons/${slug}/compare`
  const page = pages.get(address) ?? fetchPage(address)
  pages.set(address, page)
  page.catch(() => pages.delete(address))
  const row = (await page).querySelector(`[data-row="${CSS.escape(block)}"]`)
  const parts = row?.querySelectorAll(`[lang=${lang}] > *, [data-shared=still]`) ?? []
  return Array.from(parts)
    .map((part) => ({ part, at: Number(part.getAttribute('data-part')) }))
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => still(part))
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** A copy that has nothing in common with the page it is put in. */
function still(part: Element): Element {
  const copy = document.importNode(part, true)
  copy.removeAttribute('class')
  copy.querySelectorAll('button:not([popovertarget]), [data-name]').forEach((one) => {
    one.remove()
  })
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id')
  for (const one of copy.querySelectorAll('details[name]')) {
    one.setAttribute('name', `twin-${one.getAttribute('name')}`)
  }
  return copy
}
