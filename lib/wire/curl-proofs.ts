import type { HarEntry, Recording } from './har.ts'
import { headerValue } from './headers.ts'
import { type DecodedJwt, decodeJwt } from './jwt.ts'

/** Why a script does not simply send once more what the run sent. */
export type ScriptNote = 'proof' | 'assertion' | 'certificate' | 'ended'

/** What was signed for one call (RFC 9449 §4, RFC 7523 §2.2), as it went out. */
interface Signed {
  need: 'proof' | 'assertion'
  text: string
  jwt: DecodedJwt
}

/** Signs a JWT with whoever runs the script's own key, in place of one that was used up. */
const sign = `sign() { node -e '
const crypto = require("node:crypto")
const [pem, header, claims, token] = process.argv.slice(1)
const key = crypto.createPrivateKey(pem)
const { kty, crv, x, y } = crypto.createPublicKey(key).export({ format: "jwk" })
const iat = Math.floor(Date.now() / 1000)
const ath = token && crypto.createHash("sha256").update(token).digest("base64url")
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url")
const head = JSON.parse(header)
const jwk = head.typ === "dpop+jwt" ? { kty, crv, x, y } : undefined
const body = { ...JSON.parse(claims), ath, iat, exp: iat + 60, jti: crypto.randomUUID() }
const text = part({ ...head, jwk }) + "." + part(body)
const signature = crypto.sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" })
console.log(text + "." + signature.toString("base64url"))
' -- "$@"; }`

const newKey = `$(node -e '
const { privateKey } = require("node:crypto").generateKeyPairSync("ec", { namedCurve: "P-256" })
console.log(privateKey.export({ type: "pkcs8", format: "pem" }))
')`

/** The proof and the assertion in a request, whichever it holds. */
function signedIn({ request }: HarEntry): Signed[] {
  const proof = headerValue(request.headers, 'dpop')
  const assertion = new URLSearchParams(request.postData?.text).get('client_assertion')
  const found = [
    { need: 'proof' as const, text: proof ?? '' },
    { need: 'assertion' as const, text: assertion ?? '' },
  ]
  return found.flatMap(({ need, text }) => {
    const jwt = decodeJwt(text)
    return jwt ? [{ need, text, jwt }] : []
  })
}

/** Whether the secret of a refused token call had brought a token before: it has ended since. */
function hasEnded(entry: HarEntry, entries: readonly HarEntry[]): boolean {
  const shown = ({ request }: HarEntry) => headerValue(request.headers, 'authorization')
  return (
    entry._call === 'token' &&
    entry.response.status === 401 &&
    entries.some((one) => one.response.status === 200 && shown(one) && shown(one) === shown(entry))
  )
}

/** What whoever runs a recording's script has to know: what it makes anew, and what it cannot. */
export function scriptNotes({ log: { entries } }: Recording): ScriptNote[] {
  const notes = entries.flatMap((entry): ScriptNote[] => [
    ...signedIn(entry).map(({ need }) => need),
    ...(entry._tls?.clientCertificate ? ['certificate' as const] : []),
    ...(hasEnded(entry, entries) ? ['ended' as const] : []),
  ])
  return [...new Set(notes)]
}

/** A value without what belongs to one moment, one key or one token; those are put in anew. */
function lasting(part: Record<string, unknown>): string {
  const { jti: _, iat: __, nbf: ___, exp: ____, ath: _____, jwk: ______, ...rest } = part
  return JSON.stringify(rest)
}

/**
 * What was signed in a run, signed anew by its script: a proof or an assertion works once, and for a
 * minute. Where the run sent one twice the script does so too.
 *
 * @param quote - makes a text one word of the shell
 */
export class FreshProofs {
  /** What the script begins with. */
  readonly setUp: string[] = []
  readonly #keys = new Map<string, string>()
  readonly #quote: (text: string) => string
  #last = new Map<Signed['need'], string>()

  constructor(entries: readonly HarEntry[], quote: (text: string) => string) {
    this.#quote = quote
    for (const { need, jwt } of entries.flatMap(signedIn)) {
      const id = keyOf(need, jwt)
      if (this.#keys.has(id)) continue
      const name = `KEY${this.#keys.size || ''}`
      this.#keys.set(id, name)
      this.setUp.push(`${name}=${need === 'proof' ? newKey : '$(cat client-key.pem)'}`)
    }
    if (this.setUp.length > 0) this.setUp.unshift(sign)
  }

  /** The lines before a call that make what it is to show. */
  before(entry: HarEntry): string[] {
    return signedIn(entry).flatMap(({ need, text, jwt }) => {
      if (this.#last.get(need) === text) return []
      this.#last.set(need, text)
      const { nonce, ...claims } = jwt.payload
      const body = lasting(claims)
      const words = [
        `"$${this.#keys.get(keyOf(need, jwt))}"`,
        this.#quote(lasting(jwt.header)),
        nonce === undefined
          ? this.#quote(body)
          : `${this.#quote(`${body.slice(0, -1)},"nonce":"`)}"$NONCE"${this.#quote('"}')}`,
        ...('ath' in claims ? ['"$TOKEN"'] : []),
      ]
      return [`${variable[need]}=$(sign ${words.join(' ')})`]
    })
  }
}

const keyOf = (need: Signed['need'], { header }: DecodedJwt) =>
  `${need} ${JSON.stringify(header.jwk)}`

const variable = { proof: 'PROOF', assertion: 'ASSERTION' } as const

/** The variable that stands for a proof or an assertion in a script, by where it is sent. */
export const signedVariable: Readonly<Record<string, string | undefined>> = {
  dpop: variable.proof,
  client_assertion: variable.assertion,
}
