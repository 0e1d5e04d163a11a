/**
 * Shows that something takes its time: on a terminal one line that counts the seconds, elsewhere a
 * line every ten. What is done within half a second is not mentioned.
 *
 * @template T
 * @param {string} label - what is being done
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showProgress(label, work) {
  const began = Date.now()
  const terminal = process.stdout.isTTY
  let shown = false
  const show = () => {
    const line = `${label} … ${Math.round((Date.now() - began) / 1000)} s`
    process.stdout.write(terminal ? `\r${line}` : `${line}\n`)
    shown = true
  }
  const first = setTimeout(show, 500)
  const timer = setInterval(show, terminal ? 1000 : 10_000)
  try {
    return await work
  } finally {
    clearTimeout(first)
    clearInterval(timer)
    if (shown) show()
    if (shown && terminal) process.stdout.write('\n')
  }
}
