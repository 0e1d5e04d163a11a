/**
 * The address that a request came from. Next puts the socket's address into `x-forwarded-for`
 * where nobody stands in between; a proxy appends what it saw, so the last one is the one to count.
 */
export function callerAddress(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
}
