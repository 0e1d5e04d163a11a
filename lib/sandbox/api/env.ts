import type { IncomingMessage } from 'node:http'
import type { Account } from '#lib/sandbox/account.ts'

/** Why a body could not be taken in. */
export type BodyProblem = 'too large' | 'cut off'

/** What the API's steps share while a request is under way. */
export interface ApiEnv {
  Bindings: {
    /** The request as Node has it; `publicUrl` is where its caller knows the server. */
    incoming?: IncomingMessage & { publicUrl?: string }
  }
  Variables: { account: Account; bodyProblem?: BodyProblem }
}
