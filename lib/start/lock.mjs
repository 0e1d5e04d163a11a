import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inProject } from './project.mjs'

const path = inProject('.next', 'cache', 'prepare.lock')

/**
 * Lets one command at a time install and build: several may be started from one clone at once.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  let said = false
  while (!take()) {
    if (!said) console.log('Another command is preparing this folder: waiting for it …')
    said = true
    await pause(500)
  }
  const free = () => rmSync(path, { force: true })
  process.once('exit', free)
  try {
    return await work()
  } finally {
    process.off('exit', free)
    free()
  }
}

function take() {
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!holderLives()) rmSync(path, { force: true })
    return false
  }
}

function holderLives() {
  try {
    return process.kill(Number(readFileSync(path, 'utf8')), 0)
  } catch {
    return false
  }
}
