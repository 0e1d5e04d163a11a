import { Fragment } from 'react'

/** A text of the content: what stands between backticks is code, nothing else is marked up. */
export function RichText({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
      <code key={index} className="rounded-sm bg-ink/8 px-1 text-[0.88em] break-words">
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
