import { generateKeyPair } from 'jose'

/** A key for the client that proves itself by signing, as the sandbox makes one at its start. */
export const clientKey = { kid: 'test', key: (await generateKeyPair('ES256')).privateKey }
