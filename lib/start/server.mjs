import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { startProgram } from './children.mjs'
import { inProject, Problem } from './project.mjs'

const patience = 60_000

/**
 * Starts the app with its sandbox and waits until all three servers answer.
 *
 * @param {string} node - path of the Node to run it with
 * @param {import('../config.ts').Config} config
 * @param {{ mode: 'start' | 'dev', env?: Record<string, string> }} options - Next's command; variables to add
 * @returns {Promise<{ url: string, child: import('node:child_process').ChildProcess, ended: Promise<number> }>}
 *   `url`: an address where it answers; `ended`: the exit status, once it ends
 */
export async function startServer(node, config, { mode, env }) {
  const next = inProject('node_modules', 'next', 'dist', 'bin', 'next')
  const tether = pathToFileURL(inProject('lib', 'start', 'tether.mjs')).href
  const place = ['-H', config.host, '-p', String(config.port)]
  const child = startProgram(node, ['--import', tether, next, mode, ...place], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  // Next announces itself before the sandbox is up: nothing is passed on until all is ready.
  let ready = false
  let complaints = ''
  child.stdout?.on('data', (chunk) => ready && process.stdout.write(chunk))
  child.stderr?.on('data', (chunk) => {
    if (ready) process.stderr.write(chunk)
    else complaints += chunk
  })
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const fault = await Promise.race([
    untilHealthy(config),
    ended.then((code) => `it ended with status ${code}`),
  ])
  if (fault) throw new Problem(complaints.trim() || `The app did not start: ${fault}.`)
  process.stderr.write(complaints)
  ready = true
  return { url: config.url, child, ended }
}

/**
 * @param {import('../config.ts').Config} config
 * @returns {Promise<string | undefined>} what is wrong, nothing when all three servers answer
 */
async function untilHealthy({ host, port }) {
  const health = `http://${bracketed(loopback(host) ?? host)}:${port}/api/health`
  const until = Date.now() + patience
  let fault = 'it gave no answer'
  while (Date.now() < until) {
    try {
      const response = await fetch(health, { signal: AbortSignal.timeout(10_000) })
      if (response.status === 200) return
      fault = `/api/health answered ${response.status} ${await response.text()}`
      if (response.status === 500) return fault
    } catch {
      // Not listening yet.
    }
    await pause(100)
  }
  return fault
}

/** @param {string} host - the loopback address that reaches it, when it means every interface */
const loopback = (host) => ({ '0.0.0.0': '127.0.0.1', '::': '[::1]' })[host]

/** @param {string} host */
const bracketed = (host) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)
