import { runningSandbox } from '#lib/sandbox/index.ts'
import type { ExchangeStep, Recording } from '#lib/wire/har.ts'
import { joinChecks, withChecks } from './checks.ts'

/** The media type of JSON values, one a line. */
export const stepsType = 'application/x-ndjson'

/**
 * Answers with the exchange's steps as they happen, a line each (`{ "call": "token" }`,
 * `{ "entry": { … } }`), and with the whole recording in the last line.
 *
 * @param perform - performs the exchange and tells its steps
 */
export function streamSteps(
  perform: (onStep: (step: ExchangeStep) => void) => Promise<Recording>,
): Response {
  const encoder = new TextEncoder()
  let open = true
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: ExchangeStep | Recording) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      const sandbox = runningSandbox()
      // A step waits for the checks of the one before it: their order is the story.
      let told = Promise.resolve()
      const recording = await perform((step) => {
        told = told.then(async () =>
          write('entry' in step ? { entry: await withChecks(step.entry, sandbox) } : step),
        )
      })
      await told
      write(await joinChecks(recording, sandbox))
      if (open) controller.close()
    },
    cancel() {
      open = false
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': stepsType,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
