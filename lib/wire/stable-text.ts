import { decodeJwt } from './jwt.ts'
import { lineText, type WireLine } from './lines.ts'

/** Headers whose value differs in every run, and says nothing about it. */
const volatileHeaders = new Set(['date', 'x-request-id', 'etag', 'expires', 'age', 'last-modified'])

/** Members of an answer that differ in every run (RFC 7519 §4.1). */
const volatileMembers = new Set(['iat', 'exp', 'nbf', 'jti'])

/** Claims of a proof that is made anew for each call (RFC 7523 §3, RFC 9449 §4.2). */
const volatileClaims = new Set([...volatileMembers, 'ath', 'nonce', 'jwk', 'kid'])

/** A header's, parameter's or member's own name on a line; start lines and loose text have none. */
export function lineName({ pieces }: WireLine): string | undefined {
  const piece = pieces.find(({ tone }) => tone === 'name')
  return piece?.text.replace(/:$/, '').replace(/^"(.*)"$/, '$1')
}

/**
 * A line as it is compared: what differs in every run is left out, and so are the signs that only
 * join a body's lines. Equal texts say the same; an empty one says nothing.
 */
export function stableText(line: WireLine): string {
  const text = lineText(line)
  const name = lineName(line)
  if (line.part === 'header') return headerText(text, name?.toLowerCase() ?? '')
  if (line.part !== 'body') return text
  const said = text.replace(/^(&|[\s{[]+)/, '').replace(/[\s,}\]]+$/, '')
  if (name === undefined) return said
  if (volatileMembers.has(name)) return name
  const value = said.slice(said.indexOf(name) + name.length).replace(/^["=:\s]+|"$/g, '')
  if (name === 'access_token') return decodeJwt(value) ? name : said
  return withoutMoment(value) ?? said
}

function headerText(text: string, name: string): string {
  if (volatileHeaders.has(name)) return name
  const value = text.slice(text.indexOf(':') + 1).trim()
  return name === 'dpop' ? (withoutMoment(value) ?? text) : text
}

/** A signed proof without what belongs to one moment; undefined for what is no JWT. */
function withoutMoment(value: string): string | undefined {
  const jwt = decodeJwt(value)
  if (!jwt) return undefined
  const stable = (part: Record<string, unknown>) =>
    Object.entries(part).map(([claim, own]) => [claim, volatileClaims.has(claim) ? null : own])
  return JSON.stringify([stable(jwt.header), stable(jwt.payload)])
}
