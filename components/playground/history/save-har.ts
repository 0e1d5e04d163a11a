import { saveFile } from '#components/ui/save-file.ts'
import type { Recording } from '#lib/wire/har.ts'

/** Saves a recording as a HAR file (HAR 1.2) on the reader's device. */
export function saveHar(recording: Recording, name: string) {
  const file = new Blob([JSON.stringify(recording, null, 2)], { type: 'application/json' })
  saveFile(file, `${name}.har`)
}
