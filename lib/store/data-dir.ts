import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Makes the folder of the data and the database's file where they lack, for their owner alone.
 *
 * @param dataDir - as configured; a relative one begins at the project
 * @returns the path of the database's file
 * @throws Error with what is wrong: the folder cannot be made, or others may read what is in it
 */
export function databaseFile(dataDir: string): string {
  const folder = resolve(dataDir)
  makeFolder(folder)
  const path = join(folder, 'oauth-local.db')
  closeSync(openSync(path, 'a', 0o600))
  // SQLite gives its other files the mode of this one. Windows has no such modes.
  if (process.platform === 'win32') return path
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    if (
      existsSync(/* turbopackIgnore: true */ file) &&
      statSync(/* turbopackIgnore: true */ file).mode & 0o077
    ) {
      throw new Error(`others may read ${file}: take that away (chmod 600) and start again`)
    }
  }
  return path
}

/** Node's own `recursive` never returns where the system will not have a folder, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(folder)) throw error
  }
}
