/** Why a session refuses something; the words for each stand in `content/ui`, section `problem`. */
export type FaultCode =
  | 'unknown-session'
  | 'unknown-poll'
  | 'unknown-person'
  | 'not-member'
  | 'not-facilitator'
  | 'not-participant'
  | 'joining-closed'
  | 'session-full'
  | 'poll-closed'
  | 'no-token'

/** A refusal by the rules of a session; routes make it the answer. */
export class SessionFault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode) {
    super(code)
    this.name = 'SessionFault'
    this.code = code
  }
}
