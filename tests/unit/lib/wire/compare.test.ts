import { describe, expect, it } from 'vitest'
import { compareEntry, countChanges } from '#lib/wire/compare.ts'
import type { OverlaidLine } from '#lib/wire/difference.ts'
import type { HarEntry, Recording } from '#lib/wire/har.ts'
import { lineText } from '#lib/wire/lines.ts'
import { entry, recording } from '#tests/helpers/entries.ts'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenOf = (jti: string) => `${part({ alg: 'ES256' })}.${part({ jti })}.c2lnbmF0dXJl${jti}`

const issued = (token: string) => entry({ answer: { access_token: token, expires_in: 600 } })
const call = (token: string) =>
  entry({ role: 'business', headers: { authorization: `Bearer ${token}` } })

const good = recording(issued(tokenOf('good')), call(tokenOf('good')))

const compared = (run: Recording, place: number) =>
  compareEntry(run.log.entries[place] as HarEntry, run, good)
const changed = (rows: OverlaidLine[] | undefined) =>
  rows?.filter(({ sign }) => sign).map((row) => `${row.sign} ${lineText(row).split(/[: ]/)[0]}`)

describe('a call beside the same call of another run', () => {
  it('does not differ by the token of its run', () => {
    const run = recording(issued(tokenOf('run')), call(tokenOf('run')))
    for (const place of [0, 1]) {
      const both = compared(run, place)
      expect(
        [...(both?.request ?? []), ...(both?.response ?? [])].filter((row) => row.sign),
      ).toEqual([])
    }
  })

  it('shows what was done to the token of its run, to the letter', () => {
    const token = tokenOf('run')
    const run = recording(issued(token), call(`${token.slice(0, -1)}X`))
    const request = compared(run, 1)?.request ?? []
    expect(changed(request)).toEqual(['missing authorization', 'changed authorization'])
    expect(request.flatMap(({ pieces }) => pieces).filter((piece) => piece.changed)).toMatchObject([
      { text: 'X' },
    ])
    expect(countChanges(request)).toBe(1)
  })

  it('is told by its kind and its number, the last of the other run standing for all further', () => {
    const token = tokenOf('run')
    const other = entry({
      role: 'business',
      method: 'POST',
      headers: { authorization: 'Bearer x' },
    })
    const run = recording(issued(token), call(token), other)
    expect(changed(compared(run, 1)?.request)).toEqual([])
    expect(changed(compared(run, 2)?.request)).toEqual([
      'missing GET',
      'changed POST',
      'missing authorization',
      'changed authorization',
    ])
  })

  it('is not compared with a call that was not made', () => {
    const run = recording(issued('a'), entry({ role: 'revocation' }))
    expect(compared(run, 1)).toBeUndefined()
  })

  it('that got no answer has no answer to compare', () => {
    const run = recording(entry({ status: 0 }))
    expect(compared(run, 0)?.response).toEqual([])
  })
})
