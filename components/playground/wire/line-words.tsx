import type { useWords } from '#components/playground/language.tsx'
import { servers } from '#components/playground/result/call-states.ts'

/**
 * Request lines in words, server by server: `token authorization` is the `authorization` of the
 * Token API's request.
 */
export function LineWords({
  lines,
  t,
}: {
  lines: readonly string[]
  t: ReturnType<typeof useWords>
}) {
  const named = servers
    .map((server) => ({
      server,
      names: lines
        .filter((line) => line.startsWith(`${server} `))
        .map((line) => line.slice(server.length + 1)),
    }))
    .filter(({ names }) => names.length)
  return named.map(({ server, names }) => (
    <span key={server} className="mr-2">
      {t(`${server}.name`)}:{' '}
      {names.map((name, place) => (
        <span key={name}>
          {place > 0 && ', '}
          {name === 'start' ? t('predict.start') : <code>{name}</code>}
        </span>
      ))}{' '}
    </span>
  ))
}
