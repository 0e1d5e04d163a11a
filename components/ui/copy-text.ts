/**
 * Copies a text, also where `navigator.clipboard` does not exist (plain HTTP in a local network).
 *
 * @param shown - the element that shows the text: it is left selected where copying is not possible at
 *   all, so that the reader's own keys do it
 * @returns whether the text was copied
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(shown)
  }
}

function copySelection(shown: HTMLElement): boolean {
  const selection = getSelection()
  const range = document.createRange()
  range.selectNodeContents(shown)
  selection?.removeAllRanges()
  selection?.addRange(range)
  const copied = document.execCommand('copy')
  if (copied) selection?.removeAllRanges()
  return copied
}
