export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startSandbox } = await import('#lib/sandbox/start.ts')
    await startSandbox()
  }
}
