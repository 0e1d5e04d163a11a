const tones = {
  text: 'text-wire-text',
  method: 'text-yellow',
  name: 'text-wire-name',
  value: 'text-wire-value',
  token: 'text-wire-token',
  good: 'text-wire-good',
  bad: 'text-wire-bad',
  dim: 'text-wire-dim',
}

/** One line of code in its colours, which are never the only sign of anything. */
export function ColouredLine({
  pieces,
}: {
  pieces: readonly { text: string; tone: keyof typeof tones; changed?: true }[]
}) {
  return pieces.map(({ text, tone, changed }, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
      key={index}
      className={changed ? 'rounded-xs bg-[#ffb000] text-[#17150f]' : tones[tone]}
    >
      {text}
    </span>
  ))
}
