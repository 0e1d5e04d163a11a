/**
 * What the recording costs: the demo exchange by hand, in process, and through the route, one after
 * the other in every round, so that whatever else the machine does meets all of them alike.
 * Needs a running production app; its addresses stand in BENCH_APP_URL, BENCH_AUTH_URL and
 * BENCH_API_URL.
 */
import http from 'node:http'
import { readConfig } from '../../lib/config.ts'
import { basic } from '../../lib/exchange/client-auth.ts'
import { performExchange, sandboxTarget } from '../../lib/exchange/index.ts'
import { send } from '../../lib/exchange/recorder/send.ts'
import { own } from '../helpers/exchange-own.ts'

const rounds = 600
const warmUp = 500

const { BENCH_APP_URL = '', BENCH_AUTH_URL = '', BENCH_API_URL = '' } = process.env
const target = sandboxTarget(
  readConfig({ SANDBOX_AUTH_URL: BENCH_AUTH_URL, SANDBOX_API_URL: BENCH_API_URL }),
  own,
)
const keepAlive = new http.Agent({ keepAlive: true })

/** One call with nothing but Node; without an agent of its own it opens a new connection. */
function call(url: string, options: http.RequestOptions, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent: false, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${url} answered ${response.statusCode}: ${text}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

const form = new URLSearchParams({
  grant_type: 'client_credentials',
  scope: target.scope,
  resource: target.apiUrl,
}).toString()
const tokenHeaders = {
  authorization: basic(target.client),
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(Buffer.byteLength(form)),
}
const bearer = (answer: string) => ({ authorization: `Bearer ${JSON.parse(answer).access_token}` })

const contestants: Record<string, () => Promise<unknown>> = {
  async 'two calls by hand'() {
    const answer = await call(target.tokenEndpoint, { method: 'POST', headers: tokenHeaders }, form)
    return JSON.parse(await call(`${target.apiUrl}/orders`, { headers: bearer(answer) }))
  },
  async 'two calls, recorded'() {
    const limits = { timeout: 5000, size: 256 * 1024 }
    const { 'content-length': _, ...headers } = tokenHeaders
    const asked = await send(
      { method: 'POST', url: target.tokenEndpoint, headers, body: form },
      limits,
    )
    return send(
      {
        method: 'GET',
        url: `${target.apiUrl}/orders`,
        headers: bearer(asked.content.toString()),
        body: undefined,
      },
      limits,
    )
  },
  async 'exchange in process'() {
    const { log } = await performExchange({}, target)
    if (log.entries[1]?.response.status !== 200) throw new Error('the exchange failed')
  },
  async 'whole route'() {
    const body = '{}'
    const headers = { 'content-type': 'application/json', 'content-length': '2' }
    const url = `${BENCH_APP_URL}/api/exchange`
    return JSON.parse(await call(url, { method: 'POST', headers, agent: keepAlive }, body))
  },
}

const names = Object.keys(contestants)
const times = new Map<string, number[]>(names.map((name) => [name, []]))
for (let round = -warmUp; round < rounds; round += 1) {
  for (let turn = 0; turn < names.length; turn += 1) {
    const name = names[(turn + round + warmUp) % names.length] ?? ''
    const start = performance.now()
    await contestants[name]?.()
    if (round >= 0) times.get(name)?.push(performance.now() - start)
  }
}
keepAlive.destroy()

function quantile(name: string, share: number): number {
  const sorted = times.get(name)?.toSorted((a, b) => a - b) ?? []
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

const base = quantile(names[0] ?? '', 0.5)
console.log(`The demo exchange, ${rounds} rounds, new connections to both servers`)
console.table(
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        'median ms': quantile(name, 0.5).toFixed(2),
        'p95 ms': quantile(name, 0.95).toFixed(2),
        'by hand ×': (quantile(name, 0.5) / base).toFixed(2),
      },
    ]),
  ),
)
console.log('Wanted: exchange in process at most 1.3 ×, whole route at most 2 ×.')
