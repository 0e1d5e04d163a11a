export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { endConnections } = await import('#lib/ending.ts')
    endConnections()
    const { watchRequests } = await import('#lib/session/peer.ts')
    watchRequests()
    const { startSandboxOrExit } = await import('#lib/sandbox/start-or-exit.ts')
    await startSandboxOrExit()
    const { runningSandbox } = await import('#lib/sandbox/index.ts')
    const { sweepHourly } = await import('#lib/session/sweep.ts')
    await sweepHourly((group) => runningSandbox()?.classClients.remove(group))
  }
}
