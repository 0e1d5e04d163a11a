import { stations } from './stations.ts'

/** Every page of the site that has something to read, as its address after the language. */
export function pagePaths(): string[] {
  return [
    '',
    ...stations().map(({ slug }) => `/lessons/${slug}`),
    '/playground',
    '/glossary',
    '/session',
  ]
}
