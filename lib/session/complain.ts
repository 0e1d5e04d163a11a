/** Logs a fault that nobody waits for; of an error its message alone. */
export function complain(error: unknown): void {
  console.error('team sessions:', error instanceof Error ? error.message : 'unforeseen')
}
