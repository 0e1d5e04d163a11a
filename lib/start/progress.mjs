/**
 * Shows that something takes its time: on a terminal one line that counts seconds, elsewhere a
 * line every ten seconds.
 *
 * @template T
 * @param {string} label - what is being done
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showProgress(label, work) {
  const began = Date.now()
  const terminal = process.stdout.isTTY
  const line = () => `${label} … ${Math.round((Date.now() - began) / 1000)} s`
  const show = () => process.stdout.write(terminal ? `\r${line()}` : `${line()}\n`)
  process.stdout.write(terminal ? label : `${label} …\n`)
  const timer = setInterval(show, terminal ? 1000 : 10_000)
  try {
    return await work
  } finally {
    clearInterval(timer)
    show()
    if (terminal) process.stdout.write('\n')
  }
}
