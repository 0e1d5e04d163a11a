/** A block quote of some paragraphs. */
export function quote(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '')
}

/** A list, one line an entry. */
export function list(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join('\n')
}

/** A numbered list, one line an entry. */
export function numbered(entries: readonly string[]): string {
  return entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n')
}

/** A fenced block. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

/** What is folded until the reader asks for it. */
export function details(summary: string, pieces: readonly string[]): string {
  return [`<details>\n<summary>${summary}</summary>`, ...pieces, '</details>'].join('\n\n')
}

/** The head of a note as YAML: JSON's texts, numbers and lists are YAML too. */
export function frontMatter(values: Record<string, string | number | readonly string[]>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---'].join('\n')
}
