import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, connect as open, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freePorts } from '#lib/start/ports.mjs'
import { type App, spawnStart, startApp } from '#tests/helpers/app.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A body that the app waits for: the first half of `{"client":{}}`, and the rest. */
const [firstHalf, secondHalf] = ['{"client"', ':{}}'] as const

async function started(env?: Record<string, string>): Promise<App> {
  const app = await startApp({ env })
  onTestFinished(async () => {
    await app.stop()
  })
  return app
}

async function outcome(env: Record<string, string>) {
  const { child, output } = spawnStart({ ...(await freePorts()), ...env })
  const [status] = await once(child, 'close')
  return { status, lines: output().trim().split('\n') }
}

/** Begins a request to the app and leaves its body half sent. */
async function beginRequest(app: App): Promise<Socket> {
  const { hostname, port, host } = new URL(app.appUrl)
  const socket = open(Number(port), hostname)
  socket.write(
    `POST /api/exchange HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${firstHalf.length + secondHalf.length}\r\n\r\n${firstHalf}`,
  )
  // An answered request after it means that the first one has arrived.
  await fetch(`${app.appUrl}/api/health`)
  return socket
}

async function isFree(url: string): Promise<boolean> {
  const server = createServer().listen(Number(new URL(url).port), '127.0.0.1')
  const free = await Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ])
  server.close()
  return free
}

/** Which of the app's ports are taken still. */
async function stillTaken({ appUrl, authUrl, apiUrl, authTlsUrl, apiTlsUrl }: App) {
  const urls = [appUrl, authUrl, apiUrl, authTlsUrl, apiTlsUrl]
  const free = await Promise.all(urls.map(isFree))
  return urls.filter((_, at) => !free[at])
}

describe('a start with nothing to do', () => {
  test('neither installs nor builds', async () => {
    const app = await started()
    expect(app.output()).toBe(`OAuth Local ready: ${app.appUrl}\n`)
  })

  test('says an address that answers, also when it listens everywhere', async () => {
    const app = await started({ HOST: '0.0.0.0' })
    expect((await fetch(`${app.appUrl}/api/health`)).status).toBe(200)
  })

  test('leaves other instances from the same clone alone', async () => {
    const [one, other] = [await started(), await started()]
    await one.stop()
    expect((await fetch(`${other.appUrl}/api/health`)).status).toBe(200)
  })
})

describe('a start that cannot work ends with one line and a status', () => {
  test.each([
    'PORT',
    'SANDBOX_AUTH_PORT',
    'SANDBOX_API_PORT',
    'SANDBOX_AUTH_TLS_PORT',
    'SANDBOX_API_TLS_PORT',
  ])('%s is taken', async (variable) => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    onTestFinished(() => void blocker.close())
    const port = String((blocker.address() as { port: number }).port)
    const { status, lines } = await outcome({ [variable]: port })
    expect(lines).toEqual([expect.stringContaining(`${variable}=${port} `)])
    expect(status).toBe(1)
  })

  test.each([
    ['PORT', 'three-thousand'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '30.5'],
    ['PORT', '6000'],
    ['SANDBOX_AUTH_PORT', '-1'],
    ['SANDBOX_API_PORT', '4002x'],
    ['SANDBOX_API_TLS_PORT', 'tls'],
    ['SANDBOX_API_URL', 'api.example'],
    ['HOST', '203.0.113.7'],
    ['HOST', 'no such host'],
  ])('%s=%s', async (variable, value) => {
    const { status, lines } = await outcome({ [variable]: value })
    expect(lines).toEqual([expect.stringContaining(`${variable}=${value} `)])
    expect(status).toBe(1)
  })

  test('two servers on one port', async () => {
    const { PORT } = await freePorts()
    const { status, lines } = await outcome({ PORT, SANDBOX_API_PORT: PORT })
    expect(lines).toEqual([expect.stringContaining(`SANDBOX_API_PORT=${PORT} `)])
    expect(status).toBe(1)
  })
})

describe('SIGTERM', () => {
  test('lets the request in flight finish, then ends with 0, all ports freed', async () => {
    const app = await started()
    const socket = await beginRequest(app)
    const stopped = app.stop()
    socket.write(secondHalf)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await stopped).toBe(0)
    expect(await stillTaken(app)).toEqual([])
  })

  test('waits no longer than 5 s for a request that never ends', async () => {
    const app = await started()
    const socket = await beginRequest(app)
    socket.on('error', () => {})
    const began = performance.now()
    expect(await app.stop()).toBe(0)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(await stillTaken(app)).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('to npm stops everything just as well', async () => {
    const ports = await freePorts()
    const npm = spawn('npm', ['start'], { cwd: root, env: { ...process.env, ...ports } })
    await untilPrinted(npm, 'OAuth Local ready')
    const app = `http://127.0.0.1:${ports.PORT}`
    npm.kill('SIGTERM')
    await expect.poll(() => isFree(app), { timeout: 6_000 }).toBe(true)
  })

  test('ends the app even when the start command was killed', async () => {
    const app = await started()
    app.child.kill('SIGKILL')
    await expect.poll(() => stillTaken(app), { timeout: 6_000 }).toEqual([])
  })
})

function untilPrinted(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes(text)) resolve()
    })
  })
}
