import { expect, it } from 'vitest'
import { requestLines, textLines } from '#lib/wire/lines.ts'
import { packedJwt } from '#lib/wire/packed.ts'
import { entry } from '#tests/helpers/entries.ts'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = `${part({ alg: 'ES256', typ: 'x+jwt' })}.${part({ aud: 'https://as', jti: 'n' })}.c2ln`

const packedIn = (lines: ReturnType<typeof requestLines>) =>
  lines.flatMap((line) => packedJwt(line) ?? [])

it('unpacks a client assertion, each member with what explains it', () => {
  const body = `grant_type=client_credentials&client_assertion=${jwt}`
  expect(packedIn(requestLines(entry({ body })))).toEqual([
    {
      header: [
        { name: 'alg', value: '"ES256"', explain: 'assertion-alg' },
        { name: 'typ', value: '"x+jwt"', explain: 'assertion-typ' },
      ],
      payload: [
        { name: 'aud', value: '"https://as"', explain: 'assertion-aud' },
        { name: 'jti', value: '"n"', explain: 'assertion-jti' },
      ],
    },
  ])
})

it('unpacks a DPoP proof, recorded or written in a lesson', () => {
  const recorded = packedIn(requestLines(entry({ headers: { dpop: jwt } })))
  const written = packedIn(textLines(`GET /orders HTTP/1.1\nDPoP: ${jwt}`, 'business'))
  expect(recorded.map(({ payload }) => payload[0]?.explain)).toEqual(['proof-aud'])
  expect(written).toEqual(recorded)
})

it.each<Record<string, string>>([
  { authorization: `Bearer ${jwt}` },
  { dpop: 'eyJ' },
  { dpop: `${jwt}, ${jwt}` },
])('leaves %j alone', (headers) => {
  expect(packedIn(requestLines(entry({ headers })))).toEqual([])
})
