/**
 * A team session with 1,000 participants, each with an open stream: how long an event takes to all of
 * them, 1,000 votes at the same moment, and 200 exchanges. The load client runs on the same cores, so
 * every figure includes its own work. Needs a running production app; its address stands in
 * BENCH_APP_URL, and in BENCH_OTHER_URL that of a second instance on the same database, if there is one.
 */
import http from 'node:http'
import { expect, forEach, until } from './crowd.ts'

const people = 1_000
const events = 50
const runners = 200

const { BENCH_APP_URL = '', BENCH_OTHER_URL = BENCH_APP_URL } = process.env
/** For what is done by many at once; an idle connection may be closed while it is taken again. */
const crowd = new http.Agent({ keepAlive: true, maxSockets: 1_000 })

interface Answer {
  status: number
  text: string
  cookie: string
}

function call(
  url: string,
  path: string,
  cookie = '',
  body?: object,
  agent: http.Agent | false = false,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body)
    const request = http.request(
      `${url}/api/session${path}`,
      {
        agent,
        method: text ? 'POST' : 'GET',
        headers: {
          cookie,
          ...(text && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          }),
        },
      },
      (response) => {
        let answer = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          answer += chunk
        })
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: answer,
            cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
          }),
        )
      },
    )
    request.on('error', reject)
    request.end(text)
  })
}

/** The numbers of the events that a stream has brought, and when each came. */
interface Heard {
  numbers: number[]
  times: number[]
}

function openStream(url: string, path: string, cookie: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const heard: Heard = { numbers: [], times: [] }
    const options = { agent: false as const, headers: { cookie, 'last-event-id': '0' } }
    const request = http.get(`${url}/api/session${path}/events`, options, (response) => {
      if (response.statusCode !== 200) reject(new Error(`a stream: ${response.statusCode}`))
      let rest = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          if (!line.startsWith('id: ')) continue
          heard.numbers.push(Number(line.slice(4)))
          heard.times.push(performance.now())
        }
      })
      response.on('error', () => undefined)
      resolve(heard)
    })
    request.on('error', reject)
  })
}

const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN
const figures = (values: number[]) => ({
  'p50 ms': quantile(values, 0.5).toFixed(1),
  'p99 ms': quantile(values, 0.99).toFixed(1),
  'max ms': quantile(values, 1).toFixed(1),
})

const opened = await call(BENCH_APP_URL, '', '', { lang: 'en' })
const path = `/${(JSON.parse(opened.text) as { code: string }).code}`
const lead = (n: number) => ({ lesson: 'step-1-ask', block: n % 2 ? 'gap' : 'board' })
const urls = Array.from({ length: people }, (_, n) => (n % 2 ? BENCH_OTHER_URL : BENCH_APP_URL))

let begin = performance.now()
const cookies = await forEach(urls, 20, async (url) => {
  const { status, cookie } = await call(url, `${path}/join`, '', { lang: 'mr' }, crowd)
  expect(status === 201, `joining: ${status}`)
  return cookie
})
const joined = performance.now() - begin
begin = performance.now()
const streams = await forEach(urls, 50, (url, n) => openStream(url, path, cookies[n] ?? ''))
const connected = performance.now() - begin

const latencies: number[] = []
for (let n = 1; n <= events; n += 1) {
  const start = performance.now()
  const { status } = await call(BENCH_APP_URL, `${path}/lead`, opened.cookie, lead(n))
  expect(status === 204, `lead: ${status}`)
  await until(() => streams.every(({ numbers }) => numbers.length >= n), `event ${n} never came`)
  for (const { times } of streams) latencies.push((times[n - 1] ?? 0) - start)
}
for (const { numbers } of streams) {
  expect(
    numbers.length === events && numbers.every((number, index) => number === index + 1),
    `lost or doubled: ${numbers}`,
  )
}

const question = { lesson: 'step-1-ask', block: 'predict' }
const asked = await call(BENCH_APP_URL, `${path}/polls`, opened.cookie, question)
const { id } = JSON.parse(asked.text) as { id: string }
begin = performance.now()
const votes = await forEach(cookies, people, async (cookie, n) => {
  const start = performance.now()
  const vote = { choice: n % 4 }
  const { status } = await call(urls[n] ?? '', `${path}/polls/${id}/votes`, cookie, vote, crowd)
  expect(status === 204, `a vote: ${status}`)
  return performance.now() - start
})
const voted = performance.now() - begin
const { board } = JSON.parse((await call(BENCH_APP_URL, path, opened.cookie)).text) as {
  board: { counts: number[] }
}
expect(
  board.counts.join() ===
    Array(4)
      .fill(people / 4)
      .join(),
  `the tally is ${board.counts}`,
)

begin = performance.now()
const runs = await Promise.all(
  cookies.slice(0, runners).map(async (cookie, n) => {
    await new Promise((resolve) => setTimeout(resolve, (n / runners) * 10_000))
    const start = performance.now()
    const { status } = await call(urls[n] ?? '', `${path}/exchange`, cookie, {})
    expect(status === 200, `an exchange: ${status}`)
    return performance.now() - start
  }),
)

console.log(
  `${people} participants, ${events} events, streams on ${new Set(urls).size} instance(s)`,
)
console.table({
  'event to all': figures(latencies),
  [`${people} votes at once`]: figures(votes),
  [`${runners} exchanges in 10 s`]: figures(runs),
})
console.table({
  'all joined': { ms: joined.toFixed(0) },
  'all streams open': { ms: connected.toFixed(0) },
  'all votes stored, tally equal to the rows': { ms: voted.toFixed(0) },
})
process.exit(0)
