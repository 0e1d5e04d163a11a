/** The door of the exchange: check a request, perform it, list the experiments. */
import 'server-only'

export { createAdmission } from './admission.ts'
export { summarise } from './experiments/experiment.ts'
export { experiments } from './experiments/index.ts'
export { checkExchangeRequest } from './input/check.ts'
export type { ExchangeRequest } from './input/request.ts'
export { performExchange } from './perform.ts'
export type { Target } from './target.ts'
export { sandboxTarget } from './targets.ts'
