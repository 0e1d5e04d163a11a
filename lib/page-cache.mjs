import { createRequire } from 'node:module'
import { readConfig } from './config.ts'
import { publicUrl } from './i18n/public-url.ts'

/** @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler['get']} Get */
/** @typedef {import('next/dist/server/response-cache').IncrementalCachedAppPageValue} Page */

/** @type {{ default: typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js').default }} */
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)

const here = readConfig().publicUrl

/** @param {string} text */
const addressed = (text) => text.replaceAll(publicUrl, here)

/** @param {Buffer} data */
const addressedData = (data) => Buffer.from(addressed(data.toString()))

/** @param {Page} page */
function addressedPage({ html, rscData, segmentData, ...rest }) {
  return {
    ...rest,
    html: addressed(html),
    rscData: rscData && addressedData(rscData),
    segmentData:
      segmentData &&
      new Map(
        Array.from(
          segmentData,
          ([name, data]) => /** @type {const} */ ([name, addressedData(data)]),
        ),
      ),
  }
}

/** @type {WeakMap<Page, Page>} */
const pages = new WeakMap()

/** Next's own cache of built pages, in which the site's address is that of this process. */
export default class PageCache extends FileSystemCache {
  /**
   * @override
   * @param {Parameters<Get>} args
   * @returns {ReturnType<Get>}
   */
  async get(...args) {
    const cached = await super.get(...args)
    if (cached?.value?.kind !== 'APP_PAGE') return cached
    const page = pages.get(cached.value) ?? addressedPage(cached.value)
    pages.set(cached.value, page)
    return { ...cached, value: page }
  }
}
