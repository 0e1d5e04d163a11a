import { decodeJwt } from './jwt.ts'
import { lineText, type WireLine } from './lines.ts'

/** One member of a packed JWT, as JSON, and the id of its explanation. */
export interface PackedMember {
  name: string
  value: string
  explain: string
}

/** A JWT that a client made itself and that stands packed on a line. */
export interface PackedJwt {
  header: PackedMember[]
  payload: PackedMember[]
}

/** The lines that hold one, and what the explanations of its members begin with. */
const kinds: Record<string, string | undefined> = {
  'param-client_assertion': 'assertion',
  'header-dpop': 'proof',
}

/**
 * Unpacks the client assertion (RFC 7523 §3) or the DPoP proof (RFC 9449 §4.2) of a line.
 *
 * @returns undefined for any other line, and where there is no JWT to be read
 */
export function packedJwt(line: WireLine): PackedJwt | undefined {
  const kind = kinds[line.explain ?? '']
  const jwt = kind && decodeJwt(lineText(line).replace(/^[^:=]*[:=] */, ''))
  if (!jwt) return undefined
  const members = (part: Record<string, unknown>) =>
    Object.entries(part).map(([name, value]) => ({
      name,
      value: JSON.stringify(value),
      explain: `${kind}-${name}`,
    }))
  return { header: members(jwt.header), payload: members(jwt.payload) }
}
