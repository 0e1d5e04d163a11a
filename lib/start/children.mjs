import { spawn } from 'node:child_process'
import { root } from './project.mjs'

const windows = process.platform === 'win32'

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set()

/**
 * The environment of every program started here: without telemetry, and without a NODE_ENV that
 * belongs to whoever started us.
 *
 * @param {Record<string, string | undefined>} [more] - variables to add or, when undefined, to remove
 * @returns {Record<string, string | undefined>}
 */
function environment(more) {
  return { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1', ...more }
}

/**
 * Starts a program in the project's folder, never through `spawnSync`: an interrupted installation
 * would go on as an orphan. It gets a process group of its own, so that it ends with all its children.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdio?: import('node:child_process').StdioOptions, shell?: boolean }} [options]
 */
export function startProgram(command, args, { env, stdio = 'inherit', shell = false } = {}) {
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: root, stdio, shell, detached: !windows, windowsHide: true }
  const child = spawn(command, args, Object.assign(options, { env: environment(env) }))
  living.add(child)
  const gone = () => living.delete(child)
  child.once('exit', gone)
  child.once('error', gone)
  return child
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, deadline?: number, shell?: boolean }} [options] -
 *   `show`: its output is ours, else it is collected; `deadline` in ms, after which it is killed
 * @returns {Promise<{ code: number, output: string }>} code 1 when it could not be started or was killed
 */
export function runProgram(command, args, { env, show = false, deadline, shell } = {}) {
  return new Promise((resolve) => {
    const child = startProgram(command, args, {
      env,
      shell,
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const timer = deadline && setTimeout(() => kill(child, 'SIGKILL'), deadline)
    const end = (/** @type {number | null} */ code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 1, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(1)
    })
    child.once('close', end)
  })
}

/**
 * Ends one program and waits for it: asked first, killed with its children after the grace.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [grace] - ms
 */
export function stopProgram(child, grace = 3500) {
  if (!living.has(child)) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => kill(child, 'SIGKILL'), grace)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(undefined)
    })
    // Windows knows no signals: there the tether passes the wish on.
    if (windows && child.connected) child.send('stop')
    else kill(child, 'SIGTERM')
  })
}

/** Ends every program that is still running. */
export async function stopPrograms() {
  await Promise.all([...living].map((child) => stopProgram(child)))
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function kill(child, signal) {
  if (child.pid === undefined) return
  if (windows) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It ended in this very moment.
  }
}
