import type { Experiment } from './experiment.ts'

const boundary = '----form-0817'

/** The parameters of a form, each as a part of its own (RFC 7578 §4). */
function multipart(form = ''): string {
  const parts = [...new URLSearchParams(form)].map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${boundary}--\r\n`
}

/** The parameters as `multipart/form-data` (RFC 6749 §4.4.2, App. B). */
export const experiment: Experiment = {
  id: 'multipart-body',
  group: 'request',
  expected: { token: 400, business: null },
  tokenRequest: (message) => ({
    ...message,
    headers: { ...message.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: multipart(message.body),
  }),
}
