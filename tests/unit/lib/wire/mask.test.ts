import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curlScript } from '#lib/wire/curl.ts'
import { maskForm, maskSecrets } from '#lib/wire/mask.ts'
import { type EntryParts, entry, recording } from '#tests/helpers/entries.ts'

const own = 'K9+my/own%secret&='
const known = ['local-dadar-0817-fast']
const form = (text: string) => new URLSearchParams({ s: text }).toString().slice(2)
const basic = (id: string, secret: string) => `Basic ${btoa(`${id}:${secret}`)}`
const run = (...parts: EntryParts[]) => recording(...parts.map(entry))

/** Everything that could be read out of a recording. */
function readable(value: object): string {
  const text = JSON.stringify(value)
  const unpacked = [...text.matchAll(/[A-Za-z0-9+/_-]{4,}={0,2}/g)].map(([run]) =>
    Buffer.from(run, 'base64').toString(),
  )
  return [text, ...unpacked, decodeURIComponent(text.replaceAll('%', '%25'))].join('\n')
}

const places: Record<string, EntryParts> = {
  'Basic, form-encoded': { headers: { authorization: basic('me', form(own)) } },
  'Basic, raw': { headers: { Authorization: basic('me', own) } },
  'Basic, with the last letter wrong': { headers: { authorization: basic('me', `${own}x`) } },
  'Basic, as the id': { headers: { authorization: basic(form(own), 'me') } },
  'a form': { body: `grant_type=x&client_secret=${form(own)}` },
  'a form, with the last letter wrong': { body: `client_secret=${form(own.slice(0, -1))}x` },
  'a form, percent-encoded in small letters': { body: `client_secret=${form(own).toLowerCase()}` },
  JSON: { body: JSON.stringify({ client_secret: own }), type: 'application/json' },
  multipart: {
    body: `--b\r\nContent-Disposition: form-data; name="client_secret"\r\n\r\n${own}\r\n--b--`,
    type: 'multipart/form-data; boundary=b',
  },
  'an address': { url: `http://127.0.0.1:4001/token?client_secret=${encodeURIComponent(own)}` },
  'an answer': { answer: { error_description: `wrong secret ${own}` } },
  'a path': { role: 'business', url: `http://127.0.0.1:4002/orders/${encodeURIComponent(own)}` },
  'the server’s log': {
    rest: { _checks: [{ id: 'a', outcome: 'failed', source: 'b', _log: `got ${own}` }] },
  },
}

describe('a secret of the reader’s own', () => {
  it.each(Object.entries(places))('is masked in %s, and in the curl of it', (_place, parts) => {
    const kept = maskSecrets(run(parts), [own], known)
    expect(JSON.stringify(kept)).toContain('•••')
    for (const text of [readable(kept), curlScript(kept)]) {
      expect(text).not.toContain(own.slice(0, 8))
      expect(text).not.toContain(form(own).slice(0, 8))
    }
  })

  it('is masked in HAR’s second copy of the parameters', () => {
    const twice = run({ body: 'client_secret=abc' })
    const [first] = twice.log.entries
    if (first?.request.postData)
      first.request.postData.params = [{ name: 'client_secret', value: 'abc' }]
    const kept = JSON.stringify(maskSecrets(twice, ['abc'], known))
    expect(kept).not.toContain('abc')
  })

  it('is masked however it is made', () => {
    const secrets = fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(secrets, (secret) => {
        fc.pre(secret.trim().length > 5 && !/client|Basic|authorization/i.test(secret))
        const kept = maskSecrets(
          run(
            { headers: { authorization: basic('me', form(secret)) } },
            { body: `client_secret=${form(secret)}` },
          ),
          [secret],
          known,
        )
        expect(kept.log.entries[0]?.request.headers).toEqual([
          { name: 'authorization', value: 'Basic •••' },
        ])
        expect(kept.log.entries[1]?.request.postData?.text).toBe('client_secret=•••')
      }),
    )
  })

  it('is masked in what was typed beside it', () => {
    const values = { secret: own, path: `/orders?key=${encodeURIComponent(own)}`, scopes: ['a'] }
    expect(maskForm(values, known)).toEqual({
      secret: '•••',
      path: '/orders?key=•••',
      scopes: ['a'],
    })
  })

  it('is masked in its own field however short it is', () => {
    const short = { secret: 'abc', path: '/abc' }
    expect(maskForm(short, known)).toEqual({ secret: '•••', path: '/abc' })
    expect(maskForm({ secret: known[0] ?? '', token: 'pasted' }, known)).toEqual({
      secret: known[0],
      token: '•••',
    })
    const kept = maskSecrets(
      run({ headers: { authorization: basic('me', 'abc') } }),
      ['abc'],
      known,
    )
    expect(kept.log.entries[0]?.request.headers[0]?.value).toBe('Basic •••')
  })

  it('leaves the rest as it was', () => {
    const plain = run({
      headers: { host: '127.0.0.1:4001' },
      answer: { scope: 'orders:read' },
      answerHeaders: { 'www-authenticate': 'Basic realm="127.0.0.1:4001"' },
    })
    expect(maskSecrets(plain, [own], known)).toEqual(plain)
  })
})

describe('a request by hand', () => {
  const demo = known[0] ?? ''
  const byHand = (request: string): EntryParts => ({
    role: 'business',
    rest: { _raw: { request, response: '' } },
  })
  const kept = (request: string) => {
    const answered = entry({ answer: { access_token: 'the-token-of-this-run' } })
    const { log } = maskSecrets(recording(answered, entry(byHand(request))), [demo], known)
    return log.entries[1]?._raw?.request
  }

  it.each([
    [`authorization: ${basic('me', own)}`, 'authorization: Basic •••'],
    [`Authorization:  basic ${btoa(`me:${own}`)}`, /•••$/],
    ['client_id=me&client_secret=of-my-company', 'client_id=me&client_secret=•••'],
    ['authorization: Bearer of-another-server', 'authorization: Bearer •••'],
    ['GET /orders?access_token=of-another-server HTTP/1.1', /access_token=••• HTTP/],
  ])('has the secret in %j masked', (request, expected) => {
    if (typeof expected === 'string') expect(kept(request)).toBe(expected)
    else expect(kept(request)).toMatch(expected)
  })

  it.each([
    `authorization: ${basic('automation-framework', demo)}`,
    `authorization: ${basic('automation-framework', `${demo.slice(0, -1)}x`)}`,
    `client_secret=${demo.slice(1)}`,
    'authorization: Bearer the-token-of-this-run',
  ])('keeps what is no secret: %j', (request) => {
    expect(kept(request)).toBe(request)
  })
})

describe('the sandbox’s own secrets', () => {
  it('are kept, and what an experiment makes of them too', () => {
    const demo = known[0] ?? ''
    const recorded = run(
      { headers: { authorization: basic('automation-framework', demo) } },
      { headers: { authorization: basic('automation-framework', `${demo.slice(0, -1)}x`) } },
    )
    expect(maskSecrets(recorded, [demo, ''], known)).toEqual(recorded)
  })
})
