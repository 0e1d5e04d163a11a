import { useSyncExternalStore } from 'react'
import { demoClients, type FormValues } from '#components/playground/form/form-values.ts'
import type { Recording } from '#lib/wire/har.ts'
import { maskForm, maskSecrets } from '#lib/wire/mask.ts'

/** A run as it is kept: no secret of the reader's own is in it. */
export interface KeptRun {
  id: string
  /** ms since 1970 by this device's clock. */
  at: number
  experiment?: string
  values: FormValues
  recording: Recording
}

/** What is kept, the latest first, and whether it outlives the page. */
export interface Kept {
  runs: readonly KeptRun[]
  lasting: boolean
}

const key = 'oauth-local.runs'

/** So many runs are kept; the oldest make room. */
const most = 20

const publicSecrets = demoClients.map(({ secret }) => secret)

/**
 * The last runs, kept on this device. Where the device keeps nothing, or its place is full, as many
 * as fit are kept and the rest lives as long as the page.
 */
export class RunHistory {
  #kept: Kept = { runs: [], lasting: true }
  #listeners = new Set<() => void>()
  #read = false

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    const elsewhere = (event: StorageEvent) => {
      if (event.key === key || event.key === null) this.#show({ runs: readRuns(), lasting: true })
    }
    addEventListener('storage', elsewhere)
    return () => {
      this.#listeners.delete(listener)
      removeEventListener('storage', elsewhere)
    }
  }

  get = (): Kept => {
    if (!this.#read) {
      this.#read = true
      this.#kept = { runs: readRuns(), lasting: true }
    }
    return this.#kept
  }

  /**
   * Keeps a run.
   *
   * @param values - the form it was run with; its secrets are masked wherever they stand
   * @returns the id it is kept under
   */
  add(recording: Recording, values: FormValues, experiment: string | undefined): string {
    const at = Date.now()
    const id = `${at.toString(36)}-${Math.random().toString(36).slice(2, 8)}`
    const run: KeptRun = {
      id,
      at,
      ...(experiment && { experiment }),
      values: maskForm(values, publicSecrets),
      recording: maskSecrets(recording, [values.secret, values.token], publicSecrets),
    }
    this.#write([run, ...this.#latest()].slice(0, most))
    return id
  }

  /** Deletes one run. */
  remove(id: string) {
    this.#write(this.#latest().filter((run) => run.id !== id))
  }

  /** Deletes all of them. */
  clear() {
    this.#write([])
  }

  /** What is kept by now, another tab's runs too. */
  #latest(): readonly KeptRun[] {
    const { runs, lasting } = this.get()
    return lasting ? readRuns() : runs
  }

  #write(runs: readonly KeptRun[]) {
    let written = runs.length
    while (!writeRuns(runs.slice(0, written))) {
      if (written === 0) return this.#show({ runs, lasting: false })
      written -= 1
    }
    this.#show({ runs, lasting: written === runs.length })
  }

  #show(kept: Kept) {
    this.#read = true
    this.#kept = kept
    for (const listener of this.#listeners) listener()
  }
}

/** The one history of this browser tab. */
export const runHistory = new RunHistory()

const nothing: Kept = { runs: [], lasting: true }

/** The last runs, live; none while the server renders and the page hydrates. */
export function useRunHistory(): Kept {
  return useSyncExternalStore(runHistory.subscribe, runHistory.get, () => nothing)
}

function readRuns(): KeptRun[] {
  try {
    const runs: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(runs) ? runs.filter(isKeptRun).slice(0, most) : []
  } catch {
    return []
  }
}

function writeRuns(runs: readonly KeptRun[]): boolean {
  try {
    if (runs.length) localStorage.setItem(key, JSON.stringify(runs))
    else localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}

/** Whether it is what was written here, and not what an older version or somebody else wrote. */
function isKeptRun(value: unknown): value is KeptRun {
  const run = value as Partial<KeptRun> | null
  return (
    typeof run?.id === 'string' &&
    typeof run.at === 'number' &&
    typeof run.values?.secret === 'string' &&
    Array.isArray(run.values.scopes) &&
    Array.isArray(run.recording?.log?.entries) &&
    run.recording.log.entries.every(
      (entry) => entry?.request?.url && Array.isArray(entry.response?.headers),
    )
  )
}
