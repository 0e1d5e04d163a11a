const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Whether clients may register themselves: anyone may, so only where the server's public address
 * is loopback.
 */
export function registrationIsOpen(issuer: string): boolean {
  return loopback.test(new URL(issuer).hostname)
}
