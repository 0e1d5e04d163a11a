export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { notePeers } = await import('#lib/session/peer.ts')
    notePeers()
    const { startSandboxOrExit } = await import('#lib/sandbox/start-or-exit.ts')
    await startSandboxOrExit()
  }
}
