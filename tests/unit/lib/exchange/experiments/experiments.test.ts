import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tampered } from '#lib/exchange/experiments/tampered-token.ts'
import { mistyped } from '#lib/exchange/experiments/wrong-secret.ts'
import { experiments } from '#lib/exchange/index.ts'

const folder = new URL('../../../../../lib/exchange/experiments/', import.meta.url)

describe('the list of experiments', () => {
  test('has every file of the folder, under the name of its file', () => {
    const files = readdirSync(folder)
      .map((file) => file.replace('.ts', ''))
      .filter((name) => name !== 'index' && name !== 'experiment')
    expect(experiments.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
  })
})

describe('a mistyped secret', () => {
  test.each([
    ['local-dadar-0817-fast', 'local-dadar-0817-fasx'],
    ['x', 'y'],
    ['a😀', 'ax'],
    ['', 'x'],
  ])('%j becomes %j', (secret, expected) => {
    expect(mistyped({ id: null, secret })).toEqual({ secret: expected })
  })
})

describe('a changed token', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'http://127.0.0.1:4001', sub: 'automation-framework', exp: 1_790_000_000 }
  const token = `${part({ alg: 'ES256', typ: 'at+jwt' })}.${part(claims)}.c2lnbmF0dXJl`

  test('differs in one character of the payload, which still reads as JSON', () => {
    const changed = tampered(token)
    const differences = [...token].filter((character, index) => character !== changed[index])
    expect(changed).toHaveLength(token.length)
    expect(differences).toHaveLength(1)
    const [header, payload = '', signature] = changed.split('.')
    expect([header, signature]).toEqual([token.split('.')[0], 'c2lnbmF0dXJl'])
    const read: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    expect(read).not.toEqual(claims)
  })

  test('that is no JWT gets another last character', () => {
    expect(tampered('opaque')).toBe('opaquA')
    expect(tampered('opaqueA')).toBe('opaqueB')
  })

  test('with a payload that is no JSON is changed in its middle', () => {
    expect(tampered('a.zzz.c')).toBe('a.zAz.c')
  })
})
