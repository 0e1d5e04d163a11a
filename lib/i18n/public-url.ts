/**
 * Stands for the site's address in the pages, which are built once and served from wherever
 * `PUBLIC_URL` says; the page cache puts that in its place. It may stand in attributes alone: a longer
 * text is counted in a page's data.
 */
export const publicUrl = 'https://public-url.invalid'
