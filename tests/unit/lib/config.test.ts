import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { readConfig } from '#lib/config.ts'

function issues(env: Record<string, string>) {
  try {
    return readConfig(env)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
}

test('an empty environment gives the defaults of the contract', () => {
  expect(readConfig({ PORT: '' })).toEqual({
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: '.data',
    sandbox: {
      authPort: 4001,
      apiPort: 4002,
      authUrl: 'http://127.0.0.1:4001',
      apiUrl: 'http://127.0.0.1:4002',
      authTlsPort: 4003,
      apiTlsPort: 4004,
      authTlsUrl: 'https://127.0.0.1:4003',
      apiTlsUrl: 'https://127.0.0.1:4004',
    },
  })
})

test.each(['0.0.0.0', '::'])('an app on HOST=%s has an address that others can open', (HOST) => {
  const { hostname, port } = new URL(readConfig({ HOST, PORT: '3001' }).publicUrl)
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  expect(own.map(({ address }) => address)).toContain(hostname)
  expect(port).toBe('3001')
})

test('an address of IPv6 stands in brackets', () => {
  expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000')
})

test('the ports for TLS follow the API’s port unless they are set', () => {
  const { sandbox } = readConfig({ SANDBOX_API_PORT: '5002', SANDBOX_API_TLS_PORT: '6000' })
  expect([sandbox.authTlsPort, sandbox.apiTlsPort]).toEqual([5003, 6000])
})

test.each(['65534', '65535'])('above SANDBOX_API_PORT=%s there is no room', (SANDBOX_API_PORT) => {
  expect(issues({ SANDBOX_API_PORT })).toEqual([
    'SANDBOX_API_PORT: the two ports above it are wanted for TLS, and there are none',
  ])
})

test.each([
  'postgres://db.example/oauth',
  'postgresql://me:secret@127.0.0.1:5432/oauth?sslmode=require',
])('DATABASE_URL=%s is taken to the letter', (DATABASE_URL) => {
  expect(readConfig({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL })
})

test.each(['db.example', 'mysql://db.example/oauth', 'host=db.example dbname=oauth'])(
  'DATABASE_URL=%s is no address of a PostgreSQL',
  (DATABASE_URL) => {
    expect(issues({ DATABASE_URL })).toEqual([
      'DATABASE_URL: the address of a database begins with postgres:// or postgresql://',
    ])
  },
)

test('addresses follow the ports unless they are set, and lose a slash at their end', () => {
  const env = { PORT: '80', SANDBOX_AUTH_PORT: '5001', SANDBOX_API_URL: 'https://api.example/' }
  expect(readConfig(env)).toMatchObject({
    publicUrl: 'http://127.0.0.1:80',
    sandbox: { authUrl: 'http://127.0.0.1:5001', apiUrl: 'https://api.example' },
  })
})

test.each(['0', '65536', '-1', '30.5', '0x10', '1e3', ' 80', 'eighty'])(
  'PORT=%s is no port',
  (PORT) => {
    expect(issues({ PORT })).toEqual(['PORT: a port is a whole number from 1 to 65535'])
  },
)

test.each(['api.example', 'ftp://api.example', '//api.example'])(
  'PUBLIC_URL=%s is no address',
  (PUBLIC_URL) => {
    expect(issues({ PUBLIC_URL })).toEqual([
      'PUBLIC_URL: an address begins with http:// or https://',
    ])
  },
)

test.each(['http://as.example/?a', 'http://as.example/#a', 'http://a:b@as.example'])(
  'SANDBOX_AUTH_URL=%s is more than an address',
  (SANDBOX_AUTH_URL) => {
    expect(issues({ SANDBOX_AUTH_URL })).toEqual([
      'SANDBOX_AUTH_URL: an address here has no ?, # or @',
    ])
  },
)
