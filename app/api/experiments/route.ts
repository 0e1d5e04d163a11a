import { experiments, summarise } from '#lib/exchange/index.ts'
import { methodNotAllowed } from '../problem.ts'

/** Lists the experiments in display order, each with the statuses to expect. */
export function GET(): Response {
  return Response.json(experiments.map(summarise))
}

const refuse = methodNotAllowed('GET, HEAD')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
