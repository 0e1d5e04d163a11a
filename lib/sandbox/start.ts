/** Starts the sandbox's two servers. */
export async function startSandbox(): Promise<void> {}
