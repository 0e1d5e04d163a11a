/**
 * What a change of language costs on a page that is loaded, at places all over it: from the click on the
 * switch to the first frame in the other language. Needs a running production app; its address stands in BENCH_APP_URL.
 */
import { chromium } from '@playwright/test'
import { chromiumFlags, findBrowser } from '../../lib/start/browser.mjs'

const rounds = 40
const warmUp = 4
const pages = [
  '/lessons/identity',
  '/lessons/two-apis',
  '/lessons/two-apis/compare',
  '/playground',
  '/glossary',
]
const { BENCH_APP_URL = '' } = process.env

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: chromiumFlags(),
})
const page = await browser.newPage({
  baseURL: BENCH_APP_URL,
  viewport: { width: 1440, height: 900 },
})

/** Clicks the switch; resolves to the ms until a frame of the other language was handed over. */
function switchLanguage() {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const { lang } = document.documentElement
        const link = document.querySelector(`a[hreflang=${lang === 'mr' ? 'en' : 'mr'}]`)
        const start = performance.now()
        const look = () => {
          if (document.documentElement.lang === lang) return requestAnimationFrame(look)
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - start)
          port2.postMessage(undefined)
        }
        link.click()
        requestAnimationFrame(look)
      }),
  )
}

/** Scrolls to the next of many places, none twice: the golden ratio spreads them evenly. */
function scrollOn(round) {
  return page.evaluate(
    (share) => {
      const room = document.documentElement.scrollHeight - window.innerHeight
      window.scrollTo({ top: room * share, behavior: 'instant' })
    },
    (round * 0.618) % 1,
  )
}

/** Waits until the page has nothing left to fetch, as a reader who reads does. */
async function settle() {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

const table = {}
for (const path of pages) {
  const times = []
  await page.goto(`/mr${path}`)
  for (let round = -warmUp; round < rounds; round += 1) {
    await scrollOn(round + warmUp)
    await settle()
    const time = await switchLanguage()
    if (round >= 0) times.push(time)
  }
  times.sort((a, b) => a - b)
  const quantile = (share) => times[Math.floor(times.length * share)].toFixed(1)
  table[path] = { 'median ms': quantile(0.5), 'p95 ms': quantile(0.95) }
}
await browser.close()

console.log(`Change of language, ${rounds} rounds a page`)
console.table(table)
console.log('Wanted: less than 50 ms.')
