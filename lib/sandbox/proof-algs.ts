/** The algorithms of a DPoP proof that both servers take: asymmetric ones alone (RFC 9449 §4.2). */
export const proofAlgs = ['ES256', 'Ed25519', 'EdDSA'] as const
