/**
 * What a device keeps of a reader's way through the course. Everything goes by a lesson's slug and by
 * ids, never by language, and nothing of it ever leaves the device.
 */
export interface Kept {
  /** The slug of the station that was open last. */
  last?: string
  /** By slug: the id of the block that was read last, and whether the station is done. */
  stations: Readonly<Record<string, { block: string; done?: boolean }>>
  /** By `slug/item`: how a question was answered last, and when, in ms since 1970. */
  answers: Readonly<Record<string, { right: boolean; at: number }>>
  /** By `slug/block`: the ids of a checklist's ticked lines. */
  ticks: Readonly<Record<string, readonly string[]>>
  /** By `slug/block`: what the reader wrote. */
  words: Readonly<Record<string, string>>
}

/** A reader who has not begun; also what a server knows. */
export const nothingKept: Kept = { stations: {}, answers: {}, ticks: {}, words: {} }

const key = 'kept'

/** Reads what was kept; whatever cannot be read counts as nothing. */
export function parseKept(text: string | null): Kept {
  try {
    const value = record(JSON.parse(text ?? '{}'))
    return {
      ...(typeof value.last === 'string' ? { last: value.last } : {}),
      stations: record(value.stations) as Kept['stations'],
      answers: record(value.answers) as Kept['answers'],
      ticks: record(value.ticks) as Kept['ticks'],
      words: record(value.words) as Kept['words'],
    }
  } catch {
    return nothingKept
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/**
 * The device's store. It holds one value, the same object until something changes, and tells
 * listeners of changes, also of those that another tab made. Where the browser refuses to keep
 * anything it keeps until the page is left.
 */
class DeviceStore {
  #value: Kept | undefined
  #listeners = new Set<() => void>()

  get = (): Kept => {
    this.#value ??= parseKept(readStorage())
    return this.#value
  }

  /** Nothing: what the server rendered with. */
  getServer = (): Kept => nothingKept

  subscribe = (listener: () => void) => {
    if (this.#listeners.size === 0) addEventListener('storage', this.#reload)
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) removeEventListener('storage', this.#reload)
    }
  }

  /** Keeps what `change` makes of what is kept. */
  update(change: (kept: Kept) => Kept): void {
    const before = this.get()
    this.#value = change(before)
    if (this.#value === before) return
    try {
      localStorage.setItem(key, JSON.stringify(this.#value))
    } catch {}
    this.#tell()
  }

  /** Forgets everything. */
  clear(): void {
    this.#value = nothingKept
    try {
      localStorage.removeItem(key)
    } catch {}
    this.#tell()
  }

  #reload = (event: StorageEvent) => {
    if (event.key !== null && event.key !== key) return
    this.#value = undefined
    this.#tell()
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** What this device keeps. */
export const device = new DeviceStore()
