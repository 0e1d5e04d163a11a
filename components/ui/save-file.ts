/** How long a browser may take to begin reading a file that it was given, in ms. */
const patience = 60_000

/**
 * Saves a file on the reader's device.
 *
 * @param name - with its ending
 */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Safari reads the file only after the press is over: taken away at once, nothing is saved.
  setTimeout(() => URL.revokeObjectURL(link.href), patience)
}
