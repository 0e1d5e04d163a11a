/**
 * Stands for the site's address in the pages, which are built once and served from wherever
 * `PUBLIC_URL` says; the page cache puts that in its place. It may stand in short texts alone, see
 * {@link longestText}.
 */
export const publicUrl = 'https://public-url.invalid'

/** From this length on, in UTF-16 units, React writes a text into a page's data with its length before it. */
export const longestText = 1024
