import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, jwtVerify } from 'jose'
import { invalidProof, TokenRefusal } from '#lib/sandbox/api/refusal.ts'
import { proofAlgs } from '#lib/sandbox/proof-algs.ts'
import type { Records } from '#lib/sandbox/records.ts'

/** One call as far as a proof is for it (RFC 9449 §4.2). */
export interface ProvenCall {
  /** The `DPoP` header. */
  proof: string | undefined
  method: string
  /** The call's address without query and fragment. */
  address: string
  token: string
  /** Seconds since 1970. */
  now: number
}

/** Seconds by which a proof's `iat` may be off, before or behind. */
const window = 60

/** Seconds that a nonce is taken; the one before it is taken as long again. */
const nonceLife = 60

/** In the store: proofs that were used. */
const kind = 'UsedProof'

/** Looks at DPoP proofs for one server: its nonces, and what was used already, are its own. */
export class ProofJudge {
  readonly #secret: Buffer
  readonly #records: Records

  /**
   * @param secret - what nonces are made with, the same in all instances
   * @param records - where it is kept which proofs were used
   */
  constructor(secret: Buffer, records: Records) {
    this.#secret = secret
    this.#records = records
  }

  /** A nonce for the next proof (RFC 9449 §8.2): made from the clock, so none is kept. */
  nonce(now: number): string {
    return this.#nonceOf(Math.floor(now / nonceLife))
  }

  /**
   * Checks a proof as RFC 9449 §4.3 has it.
   *
   * @param nonce - whether one is demanded; one that is there must be good in any case
   * @returns the thumbprint of the key that signed (RFC 7638)
   * @throws TokenRefusal `invalid_dpop_proof` or `use_dpop_nonce`
   */
  async judge(call: ProvenCall, nonce: boolean): Promise<string> {
    const { payload, thumbprint } = await verify(call.proof)
    const { jti, htm, htu, ath, iat } = payload
    if (typeof jti !== 'string' || !jti) throw invalidProof('the proof has no jti')
    if (htm !== call.method) throw invalidProof(`htm is ${htm}, not ${call.method}`)
    if (bare(htu) !== new URL(call.address).href) {
      throw invalidProof(`htu is ${htu}, not ${call.address}`)
    }
    if (typeof iat !== 'number' || Math.abs(call.now - iat) > window) {
      throw invalidProof(`iat is ${iat}, now is ${call.now}`)
    }
    if (ath !== createHash('sha256').update(call.token).digest('base64url')) {
      throw invalidProof('ath is not the hash of this token')
    }
    this.#checkNonce(payload.nonce, nonce, call.now)
    await this.#use(`${thumbprint} ${jti}`)
    return thumbprint
  }

  #checkNonce(given: unknown, demanded: boolean, now: number): void {
    if (given === undefined && !demanded) return
    const turn = Math.floor(now / nonceLife)
    if (typeof given === 'string' && [turn, turn - 1].some((at) => same(given, this.#nonceOf(at))))
      return
    const log = given === undefined ? 'the proof has no nonce' : 'the nonce is not one of ours'
    throw new TokenRefusal(401, { error: 'use_dpop_nonce' }, log)
  }

  async #use(proof: string): Promise<void> {
    const id = createHash('sha256').update(proof).digest('base64url')
    if (!(await this.#records.claim(kind, id, 2 * window * 1_000))) {
      throw invalidProof('the proof was used before')
    }
  }

  #nonceOf(turn: number): string {
    return createHmac('sha256', this.#secret).update(String(turn)).digest('base64url')
  }
}

async function verify(proof = ''): Promise<{ payload: JWTPayload; thumbprint: string }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: [...proofAlgs],
      typ: 'dpop+jwt',
    })
    return { payload, thumbprint: await calculateJwkThumbprint(protectedHeader.jwk ?? {}) }
  } catch (error) {
    // Nobody else is asked here: whatever goes wrong, the caller's own key or proof is to blame.
    throw invalidProof(proof ? String(error) : 'no DPoP header')
  }
}

/** An address as it is compared: written the usual way, without query and fragment. */
function bare(address: unknown): string | undefined {
  const url = typeof address === 'string' ? URL.parse(address) : null
  return url ? url.origin + url.pathname : undefined
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
