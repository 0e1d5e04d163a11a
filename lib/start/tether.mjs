/**
 * Loaded into the app's process beside Next: ties it to the command that started it. When that
 * command asks, or is gone, the app ends as after a SIGTERM, on Windows too.
 */
const end = () => process.emit('SIGTERM', 'SIGTERM')

process.once('message', (message) => message === 'stop' && end())
process.once('disconnect', end)
