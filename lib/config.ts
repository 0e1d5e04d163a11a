import { networkInterfaces } from 'node:os'
import { z } from 'zod'

const noPort = 'a port is a whole number from 1 to 65535'
const noAddress = 'an address begins with http:// or https://'
const bareAddress = 'an address here has no ?, # or @'

const anyPort = z
  .string()
  .regex(/^\d{1,5}$/, noPort)
  .transform(Number)
  .pipe(z.number().min(1, noPort).max(65535, noPort))
const port = (fallback: number) => anyPort.default(fallback)
const address = z
  .url({ protocol: /^https?$/, error: noAddress })
  .regex(/^[^?#@]*$/, bareAddress)
  .transform((value) => value.replace(/\/+$/, ''))

/** PostgreSQL's own address form; the host and the rest have defaults of their own. */
const databaseAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'the address of a database begins with postgres:// or postgresql://',
})

const environment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port(3000),
    PUBLIC_URL: address.optional(),
    SANDBOX_AUTH_PORT: port(4001),
    SANDBOX_API_PORT: port(4002),
    SANDBOX_AUTH_TLS_PORT: anyPort.optional(),
    SANDBOX_API_TLS_PORT: anyPort.optional(),
    SANDBOX_AUTH_URL: address.optional(),
    SANDBOX_API_URL: address.optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: databaseAddress.optional(),
    FACILITATOR_KEY: z.string().optional(),
  })
  .transform((env) => ({
    ...env,
    SANDBOX_AUTH_TLS_PORT: env.SANDBOX_AUTH_TLS_PORT ?? env.SANDBOX_API_PORT + 1,
    SANDBOX_API_TLS_PORT: env.SANDBOX_API_TLS_PORT ?? env.SANDBOX_API_PORT + 2,
  }))
  .refine((env) => Math.max(env.SANDBOX_AUTH_TLS_PORT, env.SANDBOX_API_TLS_PORT) <= 65535, {
    path: ['SANDBOX_API_PORT'],
    error: 'the two ports above it are wanted for TLS, and there are none',
  })
  .transform((env) => ({
    host: env.HOST,
    port: env.PORT,
    /** Where the app answers. */
    url: `http://${addressFor(env.HOST)}:${env.PORT}`,
    /** Where readers see it. */
    publicUrl: env.PUBLIC_URL ?? `http://${addressFor(env.HOST)}:${env.PORT}`,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    /** Opens team sessions from elsewhere than this machine. */
    facilitatorKey: env.FACILITATOR_KEY,
    sandbox: {
      authPort: env.SANDBOX_AUTH_PORT,
      apiPort: env.SANDBOX_API_PORT,
      authTlsPort: env.SANDBOX_AUTH_TLS_PORT,
      apiTlsPort: env.SANDBOX_API_TLS_PORT,
      /** The issuer, to the letter (no trailing slash). */
      authUrl: env.SANDBOX_AUTH_URL ?? `http://127.0.0.1:${env.SANDBOX_AUTH_PORT}`,
      /** The business API's resource identifier and `aud`, to the letter. */
      apiUrl: env.SANDBOX_API_URL ?? `http://127.0.0.1:${env.SANDBOX_API_PORT}`,
      /** The same two servers over TLS, for client certificates (RFC 8705 §5). */
      authTlsUrl: `https://127.0.0.1:${env.SANDBOX_AUTH_TLS_PORT}`,
      apiTlsUrl: `https://127.0.0.1:${env.SANDBOX_API_TLS_PORT}`,
    },
  }))

/** Networks between this machine and itself, which nobody else is in. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap)/

/** The address of an app that listens on a host: one in the local network, if it is every host. */
function addressFor(host: string): string {
  const everywhere = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host]
  if (everywhere === undefined) return bracketed(host)
  const outside = Object.entries(networkInterfaces())
    .sort(([one], [other]) => Number(virtual.test(one)) - Number(virtual.test(other)))
    .flatMap(([, all]) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return outside?.address ?? bracketed(everywhere)
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

/** What the environment asks for, checked and with its defaults. */
export type Config = z.output<typeof environment>

/**
 * Reads and checks the environment: the only place that does.
 *
 * @param env - variables as strings; an empty one counts as absent
 * @throws z.ZodError whose issues name the variable and what is wrong with its value
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  return environment.parse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
}
