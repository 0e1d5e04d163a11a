import { createRequire } from 'node:module'
import { readConfig } from './config.ts'
import { publicUrl } from './i18n/public-url.ts'

/** @typedef {import('next/dist/server/lib/incremental-cache').CacheHandler['get']} Get */
/** @typedef {import('next/dist/server/response-cache').IncrementalCachedAppPageValue} Page */
/** @typedef {import('next/dist/server/response-cache').CachedRouteValue} Answer */

/** @type {{ default: typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js').default }} */
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)

const site = readConfig().publicUrl

/** @param {string} text */
const addressed = (text) => text.replaceAll(publicUrl, site)

/** @param {Buffer} data */
const addressedData = (data) =>
  data.includes(publicUrl) ? Buffer.from(addressed(data.toString())) : data

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

/** @param {Page | Answer} value */
const addressedValue = (value) =>
  'body' in value ? { ...value, body: addressedData(value.body) } : addressedPage(value)

/** @type {WeakMap<Page | Answer, Page | Answer>} */
const known = new WeakMap()

/** Next's own cache of built pages and answers, in which the site's address is that of this process. */
export default class PageCache extends FileSystemCache {
  /**
   * @override
   * @param {Parameters<Get>} args
   * @returns {ReturnType<Get>}
   */
  async get(...args) {
    const cached = await super.get(...args)
    const value = cached?.value
    if (!cached || (value?.kind !== 'APP_PAGE' && value?.kind !== 'APP_ROUTE')) return cached
    const here = known.get(value) ?? addressedValue(value)
    known.set(value, here)
    return { ...cached, value: here }
  }
}
